// SPDX-License-Identifier: Apache-2.0
// The audit derives by itself who may publish: what another reading would have released by
// mistake, a decision of the wrong party, without an agreement or a signature, it finds in a site.
#include "audit/audit.h"

#include "audit/small_world.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::test;

using Codes = std::set<std::string>;

namespace {

const Codes found = {"unreleased-text", "unreleased-token"};
const std::string hidden_page = "<p>" + std::string(hidden_text);
const std::string agreed_by_all =
    R"("agreed_by":[{"state":"xab","on":"2026-01-01"},{"state":"xac","on":"2026-01-02"}],)";

// The hidden text, shown on a page, as that of another part.
Codes shown_of(SmallWorld& world, const std::string& part, const std::string& fields) {
  world.content(part + ".json", R"({"original":"en"})");
  world.content(part + ".en.md", hidden_text);
  world.publish(2, {part + ".json", part + ".en.md"}, fields);
  return world.codes_with(hidden_page);
}

// A world in which the answer, shown on a page, is published by a decision with signatures.
struct SignedWorld : SmallWorld {
  const std::string decision = "decisions/xaa/0001-act.json";
  const std::string place = R"("log":{"previous":null,"archive":1,"archive_previous":null},)";

  explicit SignedWorld(const std::string& fields) {
    require_signatures();
    publish(1, {answer + ".json", answer + ".en.md"}, fields);
  }
  SignedWorld() : SignedWorld(R"("log":{"previous":null,"archive":1,"archive_previous":null},)") {}

  Codes shown() { return codes_with("<p>" + std::string(released_text)); }
};

const Codes text = {"unreleased-text"};

}  // namespace

TEST_CASE("A03: observations without the agreement of every reviewing State are found in a site") {
  const auto [fields, codes] = GENERATE_COPY(table<std::string, Codes>({
      {agreed_by_all, {}},
      {"", found},
      {R"("agreed_by":[{"state":"xab","on":"2026-01-01"}],)", found},
      {R"("agreed_by":[{"state":"xab","on":"2026-01-01"},{"state":"xad","on":"2026-01-01"}],)",
       found},
      {R"("agreed_by":[{"state":"xab","on":"2026-01-01"},{"state":"xac","on":"2026-02-01"}],)",
       found},  // a day after the decision
      {R"("agreed_by":[{"state":"xab","on":"2026-01-01"},{"state":"xac"}],)", found},
  }));
  CAPTURE(fields);
  SmallWorld world;
  CHECK(shown_of(world, observations, fields) == codes);
}

TEST_CASE("where no State is drawn nobody can agree, and observations are found in a site") {
  SmallWorld world;
  world.content("draw.json", R"({"draws":[{"state":"xab","reviewing_states":["xaa"]}]})");
  CHECK(shown_of(world, observations, agreed_by_all) == found);
  world.content("draw.json", R"({"draws":[{"state":"xaa","reviewing_states":[]}]})");
  CHECK(world.codes_with(hidden_page) == found);
  world.content("draw.json", "no JSON");
  CHECK(world.codes_with(hidden_page) == found);
}

TEST_CASE("a decision of the party that does not decide publishes nothing") {
  SmallWorld world;
  const std::string summary = "reviews/xaa/criminalization/summary/summary";
  CHECK(shown_of(world, summary, agreed_by_all) == found);  // the secretariat decides
  SmallWorld other;
  CHECK(shown_of(other, "reviews/xaa/criminalization/memo/of-xaa", "") == found);  // no kind
  SmallWorld outside;
  CHECK(shown_of(outside, "reviews/xab/criminalization/document/of-xab", "") == found);
}

TEST_CASE("the words of another State need its agreement, those of the State itself do not") {
  const std::string dialogue = "reviews/xaa/criminalization/dialogue/on-lists";
  const auto shown = [&](const std::string& speaker, const std::string& fields) {
    SmallWorld world;
    world.content(dialogue + ".json", R"({"original":"en","speaker":")" + speaker + "\"}");
    world.content(dialogue + ".en.md", hidden_text);
    world.publish(2, {dialogue + ".json", dialogue + ".en.md"}, fields);
    return world.codes_with(hidden_page);
  };
  CHECK(shown("xaa", "").empty());
  CHECK(shown("xab", "") == found);
  CHECK(shown("xab", agreed_by_all).empty());
  CHECK(shown("xad", agreed_by_all) == found);
  CHECK(shown("", agreed_by_all) == found);
}

TEST_CASE("a text without the data of its part, and data without a text, are found in a site") {
  SmallWorld world;
  world.publish(2, {note + ".en.md"});
  CHECK(world.codes_with(hidden_page) == found);
  world.publish(3, {note + ".json"});
  CHECK(world.codes_with(hidden_page).empty());
  world.decide(4, "withdraw", {note + ".en.md"});
  CHECK(world.codes_with("Liaison officers abroad, a reckoning") == Codes{"unreleased-text"});
}

TEST_CASE("a summary of five languages is not public, for the audit either") {
  const std::string summary = "reviews/xaa/criminalization/summary/summary";
  const std::string by_all = R"("agreed_by":[{"state":"xaa","on":"2026-01-01"},)"
                             R"({"state":"xab","on":"2026-01-01"},)"
                             R"({"state":"xac","on":"2026-01-01"}],)";
  const auto shown = [&](const std::set<std::string>& languages) {
    SmallWorld world;
    world.content(summary + ".json", R"({"original":"en"})");
    std::set<std::string> paths = {summary + ".json"};
    for (const std::string& language : languages) {
      world.content(summary + "." + language + ".md", hidden_text);
      paths.insert(summary + "." + language + ".md");
    }
    world.publish_as("secretariat", 1, paths, by_all);
    return world.codes_with(hidden_page);
  };
  CHECK(shown({"ar", "zh", "en", "fr", "ru", "es"}).empty());
  CHECK(shown({"ar", "zh", "en", "fr", "ru"}) == found);
}

TEST_CASE("A01: where signatures are required, what a decision without any names is found") {
  SignedWorld world;
  CHECK(world.shown() == text);
  world.sign(world.decision, "xaa");
  CHECK(world.shown().empty());
}

TEST_CASE("A02, A04, A16: a signature of another State, purpose, text or file name counts not") {
  SignedWorld other_state;
  other_state.sign(other_state.decision, "xab");
  CHECK(other_state.shown() == text);
  SignedWorld other_purpose;
  other_purpose.sign(other_purpose.decision, "xaa", "git");
  CHECK(other_purpose.shown() == text);
  SignedWorld changed;
  changed.sign(changed.decision, "xaa");
  changed.publish(1, {answer + ".json", answer + ".en.md"},
                  changed.place + R"("not_before":"2026-01-11T00:00:00Z",)");
  CHECK(changed.shown() == text);
  SignedWorld renamed;
  renamed.content(renamed.decision + ".xab-1.sig", renamed.signature(renamed.decision, "xaa"));
  CHECK(renamed.shown() == text);
}

TEST_CASE("a signed decision without a place in the log counts not") {
  SignedWorld world("");
  world.sign(world.decision, "xaa");
  CHECK(world.shown() == text);
}

TEST_CASE("A03: each reviewing State signs observations as well") {
  SignedWorld world;
  world.content(observations + ".json", R"({"original":"en"})");
  world.content(observations + ".en.md", hidden_text);
  world.publish(2, {observations + ".json", observations + ".en.md"}, world.place + agreed_by_all);
  const std::string decision = "decisions/xaa/0002-act.json";
  world.sign(decision, "xaa");
  world.sign(decision, "xab");
  CHECK(world.codes_with(hidden_page) == found);
  world.sign(decision, "xac");
  CHECK(world.codes_with(hidden_page).empty());
}

TEST_CASE("A12: a key that was revoked or rotated, or not yet added, at that place counts not") {
  const auto [entries, codes] = GENERATE_COPY(table<std::string, Codes>({
      {R"({"act":"add","signer":"xaa-1","state":"xaa","from":1,"keys":["$xaa"]})", {}},
      {R"({"act":"add","signer":"xaa-1","state":"xaa","from":2,"keys":["$xaa"]})", text},
      {R"({"act":"add","signer":"xaa-1","state":"xab","from":1,"keys":["$xaa"]})", text},
      {R"({"act":"add","signer":"xaa-2","state":"xaa","from":1,"keys":["$xaa"]})", text},
      {R"({"act":"add","signer":"xaa-1","state":"xaa","from":1,"keys":["$xaa"]},)"
       R"({"act":"revoke","signer":"xaa-1","from":1})",
       text},
      {R"({"act":"add","signer":"xaa-1","state":"xaa","from":1,"keys":["$xaa"]},)"
       R"({"act":"revoke","signer":"xaa-1","from":2})",
       {}},
      {R"({"act":"add","signer":"xaa-1","state":"xaa","from":1,"keys":["$old"]},)"
       R"({"act":"rotate","signer":"xaa-1","from":1,"keys":["$xaa"]})",
       {}},
      {R"({"act":"add","signer":"xaa-1","state":"xaa","from":1,"keys":["$xaa"]},)"
       R"({"act":"rotate","signer":"xaa-1","from":1,"keys":["$old"]})",
       text},
  }));
  CAPTURE(entries);
  SignedWorld world;
  world.write_register(entries, {"one", "two"});
  world.sign(world.decision, "xaa");
  CHECK(world.shown() == codes);
}

TEST_CASE("a register that fewer than two different roots signed is nobody's") {
  const std::string entry =
      R"({"act":"add","signer":"xaa-1","state":"xaa","from":1,"keys":["$xaa"]})";
  SignedWorld one;
  one.write_register(entry, {"one"});
  one.sign(one.decision, "xaa");
  CHECK(one.shown() == text);
  SignedWorld two;
  two.write_register(entry, {"one", "two"});
  two.sign(two.decision, "xaa");
  CHECK(two.shown().empty());
  two.content("authorities/register.json", R"({"entries":[]})");
  CHECK(two.shown() == text);
}

TEST_CASE("A08: a withdrawal hides however it is signed") {
  SignedWorld world;
  world.sign(world.decision, "xaa");
  CHECK(world.shown().empty());
  world.decide(2, "withdraw", {answer + ".en.md"});
  CHECK(world.shown() == text);
  world.sign("decisions/xaa/0002-act.json", "xab");
  CHECK(world.shown() == text);
}

TEST_CASE("where signatures are not required, one that is there has to be good") {
  SignedWorld world;
  world.content("mechanism.json", small_mechanism("optional"));
  CHECK(world.shown().empty());
  world.sign(world.decision, "xab");
  CHECK(world.shown() == text);
}

TEST_CASE("an audit without the roots that it needs, or without rules, is none") {
  SignedWorld world;
  world.site("index.html", "x");
  audit::Request request = world.request();
  const boost::filesystem::path roots = request.roots;
  for (const char* const other : {"", "nowhere"}) {
    request.roots = *other == '\0' ? boost::filesystem::path() : roots.parent_path() / other;
    CHECK_FALSE(audit::audit(request));
  }
  world.content("mechanism.json", "[]");
  CHECK_FALSE(audit::audit(world.request()));
}
