// SPDX-License-Identifier: Apache-2.0
#include "disclosure/plan.h"

#include "document.h"
#include "support/catch.h"

#include <chrono>

using namespace palermo;
using namespace palermo::test;
using test::Archive;
using test::Outcome;
using Codes = std::vector<std::string>;
using Paths = std::vector<std::string>;

TEST_CASE("L01: what no decision names is absent and never opened") {
  Archive archive = with_document();
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(outcome.findings.empty());
  CHECK(archive.opened.empty());
}

TEST_CASE("a named file with its bytes is released, and only what is named is opened") {
  Archive archive = with_document();
  archive.part(folder + "document/other", {Language::En});
  archive.decide("xaa", 1, {data, english});
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.size() == 2);
  CHECK(outcome.files.at(english) == "Text of " + english + "\n");
  CHECK(outcome.since.at(english) == "xaa-0001 2027-03-14");
  CHECK(archive.opened == Paths{"decisions/xaa/0001-test.json", english, data});
}

TEST_CASE("A01: an empty decision and one on unknown ids release nothing") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {});
  archive.decide("xaa", 2,
                 {"reviews/zzz/criminalization/document/note.json",
                  "reviews/xaa/nowhere/document/note.json", "reviews/../secret.json"});
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(outcome.codes("decisions/xaa/0001-test.json") == Codes{"decision-no-files"});
  CHECK(outcome.codes("decisions/xaa/0002-test.json") ==
        Codes{"path-state", "path-cluster", "path-place"});
}

TEST_CASE("A02: no issuer decides over files of another") {
  Archive archive = with_document();
  archive.part(folder + "summary/main", {Language::En});
  archive.decide("xab", 1, {data, english});
  archive.decide("secretariat", 1, {data, english});
  archive.decide("xaa", 1, {folder + "summary/main.json"});
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(outcome.codes("decisions/xab/0001-test.json") ==
        Codes{"path-outside-own-folder", "path-outside-own-folder"});
  CHECK(outcome.codes("decisions/secretariat/0001-test.json") ==
        Codes{"wrong-deciding-party", "wrong-deciding-party"});
  CHECK(outcome.codes("decisions/xaa/0001-test.json") == Codes{"wrong-deciding-party"});
}

TEST_CASE("a file outside the issuer's folder is void alone") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english, "reviews/xab/criminalization/document/note.json"});
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.size() == 2);
  CHECK(outcome.codes("decisions/xaa/0001-test.json") == Codes{"path-outside-own-folder"});
}

TEST_CASE("an issuer that withdraws another's file hides nothing, even by a broken decision") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  archive.decide("xab", 9, {data, english}, {.act = "withdraw"});
  archive.file("decisions/xab/0010-broken.json", "{ broken " + data);
  archive.file("decisions/secretariat/0010-broken.json", "{ broken " + data);
  CHECK(archive.outcome().files.size() == 2);
}

TEST_CASE("A03: observations need the dated agreement of every reviewing State") {
  const auto files_with = [](const std::string& state, const Paths& states) {
    Archive archive;
    const std::string observation = "reviews/" + state + "/criminalization/observations/a";
    archive.part(observation, {Language::En}, R"({"original": "en", "finding": "suggestion"})");
    archive.decide(state, 1, {observation + ".json", observation + ".en.md"},
                   {.more = agreed(states)});
    const Outcome outcome = archive.outcome();
    if (outcome.files.empty()) {
      CHECK(outcome.codes(observation + ".json") == Codes{"agreement-missing"});
      for (const disclosure::Finding& finding : outcome.findings) CHECK(finding.paragraph == "39");
    }
    return outcome.files.size();
  };
  CHECK(files_with("xaa", {"xab", "xac"}) == 2);
  CHECK(files_with("xaa", {"xab"}) == 0);
  CHECK(files_with("xaa", {"xab", "xad"}) == 0);
  CHECK(files_with("xae", {"xaa", "xab", "xah", "xai"}) == 2);
  CHECK(files_with("xae", {"xaa", "xab", "xah"}) == 0);
  CHECK(files_with("xad", {"xaa", "xab"}) == 0);  // no lots drawn
}

TEST_CASE("an agreement after the decision, twice, or of nobody voids the decision") {
  for (const std::string& more :
       {agreed({"xab", "xac"}, "2027-03-15"), agreed({"xab", "xac", "xab"}),
        agreed({"xab", "xac", "zzz"}), agreed({"xab", "xac"}, "yesterday")}) {
    Archive archive = with_document();
    archive.decide("xaa", 1, {data, english}, {.more = more});
    const Outcome outcome = archive.outcome();
    CHECK(outcome.files.empty());
    CHECK(outcome.codes("decisions/xaa/0001-test.json").front() == "decision-agreement");
  }
}

TEST_CASE("A06: an embargo ends at its instant and not one second before") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english}, {.more = R"("not_before": "2027-04-01T12:00:00Z")"});
  const Outcome before = archive.outcome("2027-04-01T11:59:59Z");
  CHECK(before.files.empty());
  CHECK(before.codes(data) == Codes{"not-yet"});
  CHECK(archive.opened == Paths{"decisions/xaa/0001-test.json"});
  CHECK(archive.outcome("2027-04-01T12:00:00Z").since.at(data) == "xaa-0001 2027-04-01");
  CHECK(archive.outcome("2027-04-01T12:00:01Z").files.size() == 2);
}

TEST_CASE("a publication ends after its last second, and by an act of expiring") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english}, {.more = R"("not_after": "2027-04-01T12:00:00Z")"});
  CHECK(archive.outcome("2027-04-01T12:00:00Z").files.size() == 2);
  const Outcome after = archive.outcome("2027-04-01T12:00:01Z");
  CHECK(after.codes(data) == Codes{"expired"});
  CHECK(after.tombstones.empty());
  archive.decide("xaa", 2, {data}, {.act = "expire", .more = R"("not_before": "2027-03-20")"});
  CHECK(archive.outcome("2027-03-19T23:59:59Z").files.size() == 2);
  CHECK(archive.outcome("2027-03-20T00:00:00Z").files.empty());
  archive.decide("xaa", 3, {english}, {.act = "expire"});
  CHECK(archive.outcome("2027-03-14T00:00:00Z").files.empty());
}

TEST_CASE("a decision of tomorrow publishes nothing today, but withdraws at once") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english}, {.decided_on = "2027-03-15"});
  CHECK(archive.outcome("2027-03-14T23:59:59Z").files.empty());
  CHECK(archive.outcome("2027-03-15").files.size() == 2);
  archive.decide(
      "xaa", 2, {data, english},
      {.act = "withdraw", .decided_on = "2030-01-01", .more = R"("not_before": "2031-01-01")"});
  const Outcome outcome = archive.outcome("2027-03-15");
  CHECK(outcome.files.empty());
  CHECK(outcome.tombstones.empty());
}

TEST_CASE("A07: a withdrawal hides, a re-added older decision does not show again") {
  Archive archive = with_document();
  archive.decide("xaa", 2, {data, english});
  archive.decide("xaa", 3, {data, english}, {.act = "withdraw"});
  CHECK(archive.outcome().files.empty());
  archive.decide("xaa", 1, {data, english});
  CHECK(archive.outcome().files.empty());
  CHECK(archive.opened.size() == 3);
  archive.decide("xaa", 4, {data, english});
  const Outcome again = archive.outcome();
  CHECK(again.files.size() == 2);
  CHECK(again.tombstones.empty());
}

TEST_CASE("A08: a faulty withdrawal hides with an alarm and leaves no tombstone") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  archive.decide("xaa", 2, {data, english}, {.act = "withdraw", .more = R"("signed": "badly")"});
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(outcome.tombstones.empty());
  REQUIRE(outcome.codes("decisions/xaa/0002-test.json") == Codes{"json-unknown-field"});
  CHECK(outcome.codes(data) == Codes{"decision-faulty"});
  for (const disclosure::Finding& finding : outcome.findings)
    if (finding.diagnostic.code == "json-unknown-field")
      CHECK(finding.kind == disclosure::FindingKind::Alarm);
}

TEST_CASE("the seam for signatures: what it refuses grants nothing and still hides") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  archive.file("decisions/xaa/0001-test.json.xaa-1.sig", "a signature");
  const git::Revision revision = archive.revision();
  const auto refuse = [](const disclosure::SignedDecision& decision) {
    return disclosure::Findings{{{.code = "bad", .at = {std::string(decision.file)}}, "41"}};
  };
  const auto remark = [](const disclosure::SignedDecision&) {
    return disclosure::Findings{{{.severity = Severity::Warning, .code = "odd"}, ""}};
  };
  const Instant as_of = *parse_instant("2027-06-01");
  const auto plan_with = [&](disclosure::SignatureCheck check) {
    return *disclosure::plan(revision, test::reference(), as_of, {.signatures = std::move(check)});
  };
  CHECK(disclosure::plan(revision, test::reference(), as_of)->parts.size() == 1);
  CHECK(plan_with(remark).parts.size() == 1);
  const disclosure::Plan refused = plan_with(refuse);
  CHECK(refused.parts.empty());
  CHECK(refused.findings.size() == 3);  // the reason, and each file that it hides
}

TEST_CASE("G01, G08: a link is no signature, and a damaged one stops the build") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  archive.repository.link("content/decisions/xaa/0001-test.json.xaa-1.sig", "/etc/hostname");
  const auto refuse_all = [](const disclosure::SignedDecision& decision) {
    return disclosure::Findings{{{.code = "bad", .at = {std::string(decision.file)}}, ""}};
  };
  const disclosure::Scrutiny scrutiny{.signatures = refuse_all};
  const Instant as_of = *parse_instant("2027-06-01");
  {
    const git::Revision revision = archive.revision();
    CHECK(disclosure::plan(revision, test::reference(), as_of, scrutiny)->parts.size() == 1);
  }
  archive.repository.remove("content/decisions/xaa/0001-test.json.xaa-1.sig");
  archive.file("decisions/xaa/0001-test.json.xaa-1.sig", "a signature of some length");
  archive.repository.commit();
  archive.repository.damage("content/decisions/xaa/0001-test.json.xaa-1.sig");
  const auto revision = git::Revision::open(archive.repository.path(), "HEAD");
  REQUIRE(revision);
  const auto plan = disclosure::plan(*revision, test::reference(), as_of, scrutiny);
  REQUIRE_FALSE(plan);
  CHECK(plan.error().code == git::damaged_code);
}

TEST_CASE("A09: a decision that cannot be read grants nothing and hides what it mentions") {
  const std::string withdrawn = R"("act": "withdraw", "act": "publish",)";
  const std::string slashes = "reviews\\/xaa\\/criminalization\\/document\\/note.json";
  const std::string letters = "\\u0072eviews/xaa/criminalization/document/note.json";
  const std::string utf16 = [] {
    std::string bytes = "\xFF\xFE";
    for (const char c : data) bytes += std::string(1, c) + '\0';
    return bytes;
  }();
  for (const std::string& bytes :
       {"{" + withdrawn + "\"path\": \"" + data + "\"}", "\xEF\xBB\xBF{\"path\": \"" + data + "\"}",
        "path: " + data, "{\"" + slashes + "\"", "{\"" + letters + "\"", utf16,
        "{\"files\": [\"content/" + data + "\"], \"size\": 1.5}", "\"\xFF " + data,
        std::string(200, '[') + data}) {
    Archive archive = with_document();
    archive.part(folder + "document/other", {Language::En});
    archive.decide("xaa", 1, {data, english});
    archive.decide("xaa", 2, {folder + "document/other.json", folder + "document/other.en.md"});
    archive.file("decisions/xaa/0003-broken.json", bytes);
    CHECK(archive.outcome().parts == Paths{folder + "document/other"});
    archive.decide("xaa", 4, {data, english});
    CHECK(archive.outcome().files.size() == 4);
  }
}

TEST_CASE("a decision that is too large to be read hides what it mentions, or all") {
  Archive archive = with_document();
  archive.part(folder + "document/other", {Language::En});
  archive.decide("xaa", 1, {data, english});
  archive.decide("xaa", 2, {folder + "document/other.json", folder + "document/other.en.md"});
  archive.file("decisions/xaa/0003-large.json",
               std::string(disclosure::most_decision_bytes, ' ') + data);
  const Outcome some = archive.outcome();
  CHECK(some.parts == Paths{folder + "document/other"});
  CHECK(some.codes("decisions/xaa/0003-large.json") == Codes{"decision-too-large"});
  archive.file("decisions/xaa/0003-large.json", std::string(std::size_t{65} << 20U, ' '));
  CHECK(archive.outcome().files.empty());
}

TEST_CASE("a broken decision without a number in its name hides whatever number came before") {
  Archive archive = with_document();
  archive.decide("xaa", 9000, {data, english});
  archive.file("decisions/xaa/withdraw-now.json", archive.decision("xaa", 1, {data}));
  CHECK(archive.outcome().files.empty());
}

TEST_CASE("a number used twice voids both decisions") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  CHECK(archive.outcome().files.size() == 2);
  archive.file("decisions/xaa/0001-second.json", archive.decision("xaa", 1, {french}));
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(outcome.codes("decisions/xaa/0001-second.json") == Codes{"decision-number-twice"});
  CHECK(outcome.codes("decisions/xaa/0001-test.json") == Codes{"decision-number-twice"});
}

TEST_CASE("A04: the latest act counts, and a hash that no longer fits holds the file alone") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english, french});
  archive.file(french, "Text of " + french + "\r\n");
  const Outcome outcome = archive.outcome();
  CHECK(outcome.has(english));
  CHECK_FALSE(outcome.has(french));
  CHECK(outcome.codes(french) == Codes{"content-changed"});
  archive.decide("xaa", 2, {french});
  CHECK(archive.outcome().has(french));
}

TEST_CASE("A05, L18: one language releases no other, and no attachment") {
  Archive archive = with_document();
  archive.file(stem + ".annex.pdf", "%PDF");
  archive.decide("xaa", 1, {data, english});
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.size() == 2);
  CHECK_FALSE(outcome.has(stem + ".annex.pdf"));
  CHECK(archive.opened == Paths{"decisions/xaa/0001-test.json", english, data});
}

TEST_CASE("a part needs its data, and a text where its kind does") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {english});
  CHECK(archive.outcome().codes(english) == Codes{"data-missing"});
  archive.decide("xaa", 1, {data});
  CHECK(archive.outcome().codes(data) == Codes{"text-missing"});
  CHECK(archive.opened == Paths{"decisions/xaa/0001-test.json"});
  archive.file("reviews/xaa/criminalization/responses/untoc/5-1.json",
               R"({"original": "en", "answer": "yes"})");
  archive.decide("xaa", 2, {"reviews/xaa/criminalization/responses/untoc/5-1.json"});
  CHECK(archive.outcome().files.size() == 1);
}

TEST_CASE("L02: one observation of five stays closed without a trace") {
  Archive archive;
  Paths paths;
  for (const char* name : {"a", "b", "c", "d", "e"}) {
    const std::string observation = folder + "observations/" + name;
    archive.part(observation, {Language::En}, R"({"original": "en", "finding": "suggestion"})");
    if (name[0] == 'c') continue;
    paths.push_back(observation + ".json");
    paths.push_back(observation + ".en.md");
  }
  archive.decide("xaa", 1, paths, {.more = agreed({"xab", "xac"})});
  const Outcome outcome = archive.outcome();
  CHECK(outcome.parts.size() == 4);
  CHECK(outcome.tombstones.empty());
  CHECK(outcome.findings.empty());
}

TEST_CASE("G01, G02, G04, G06: links, submodules, attributes and hostile names count for nothing") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  const Outcome before = archive.outcome();
  archive.repository.link("content/decisions/xaa/0002-link.json", "0001-test.json");
  archive.repository.submodule("content/decisions/xab");
  archive.repository.submodule("content/reviews/xaa/sub");
  archive.repository.write("content/decisions/nobody/0001-x.json", "{}");
  archive.repository.write("content/.gitmodules", "[submodule \"../../x\"]");
  archive.repository.write("content/.gitattributes", "* filter=evil");
  archive.repository.write("content/" + folder + "document/NOTE.en.md", "other");
  archive.repository.add_entry("content/" + folder + "document", "note\u0301.en.md", "composed");
  archive.repository.add_entry("content/" + folder + "document", "not\u00e9.en.md", "precomposed");
  for (const char* name : {"..", ".git", "a/b", "\xFF", "x\ny"}) {
    archive.repository.add_entry("content/" + folder + "document", name, "evil");
    archive.repository.add_entry("content/decisions", name, "evil");
    archive.repository.add_entry("content/decisions/xaa", name, "evil");
  }
  const Outcome after = archive.outcome();
  CHECK(after.files == before.files);
  CHECK(archive.opened == Paths{"decisions/xaa/0001-test.json", english, data});
  CHECK(after.codes("decisions/xaa/0002-link.json") == Codes{"decision-entry"});
}

TEST_CASE("seventy thousand files are planned in a second") {
  Archive archive;
  constexpr int parts = 10000;
  Paths paths;
  for (int i = 0; i < parts; ++i) {
    const std::string document = folder + "document/n" + std::to_string(i);
    paths.push_back(document + ".json");
    for (const Language language : all_languages)
      paths.push_back(document + "." + std::string(code(language)) + ".md");
  }
  for (int number = 0; number < 10; ++number) {
    const auto first = paths.begin() + number * 7000;
    archive.decide("xaa", number + 1, Paths(first, first + 7000));
  }
  const git::Revision revision = archive.revision();
  const auto start = std::chrono::steady_clock::now();
  const auto plan = disclosure::plan(revision, test::reference(), *parse_instant("2027-06-01"));
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  CHECK(plan->parts.size() == parts);
  CHECK(plan->parts.front().texts.size() == language_count);
  CHECK(plan->findings.empty());
  CHECK(time.count() < 15.0);  // 1 s without sanitizers on an idle machine
  WARN("planned 70,000 files in " << time.count() << " s");
  CHECK(sizeof(disclosure::GrantedPart) + 6 * sizeof(disclosure::Grant) < 600);
}
