// SPDX-License-Identifier: Apache-2.0
// The log: what was removed, changed, reordered, forked or put in twice is found and named, and
// what comes after grants nothing.
#include "disclosure/log.h"

#include <algorithm>

#include "archive.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::test;

namespace {

using Codes = std::vector<std::string>;

std::string note_of(const std::string& state, const std::string& name) {
  return "reviews/" + state + "/criminalization/document/" + name;
}

std::string file_of(const std::string& issuer, int number) {
  return "decisions/" + issuer + "/000" + std::to_string(number) + "-test.json";
}

std::string link(const std::string& text) {
  return text.empty() ? "null" : "\"" + to_text(sha256(text)) + "\"";
}

// Decisions that each know the one before, in the order in which they are taken.
struct Chain {
  Archive archive;
  std::map<std::string, std::string> last;  // by issuer: the text of its last decision
  std::string last_of_all;
  int place = 0;

  [[nodiscard]] Wording wording(const std::string& issuer, const std::string& act) {
    return {.act = act,
            .more = "\"log\": {\"previous\": " + link(last[issuer]) +
                    ", \"archive\": " + std::to_string(place + 1) +
                    ", \"archive_previous\": " + link(last_of_all) + "}"};
  }

  void decide(const std::string& issuer, int number, const std::string& stem,
              const std::string& act = "publish") {
    const Wording words = wording(issuer, act);
    const std::vector<std::string> files = {stem + ".json", stem + ".en.md"};
    archive.decide(issuer, number, files, words);
    last[issuer] = last_of_all = archive.decision(issuer, number, files, words);
    ++place;
  }

  // Another decision beside the one that is taken next.
  void rival(const std::string& issuer, int number, const std::string& stem,
             const std::string& more = "") {
    Wording words = wording(issuer, "publish");
    words.more += more;
    archive.decide(issuer, number, {stem + ".json", stem + ".en.md"}, words);
  }
};

// xaa-1, xab-1, xaa-2, xaa-3: one document each.
Chain four() {
  Chain chain;
  for (const char* const name : {"a", "b", "c", "d"}) {
    chain.archive.part(note_of("xaa", name), {Language::En});
    chain.archive.part(note_of("xab", name), {Language::En});
  }
  chain.decide("xaa", 1, note_of("xaa", "a"));
  chain.decide("xab", 1, note_of("xab", "b"));
  chain.decide("xaa", 2, note_of("xaa", "c"));
  chain.decide("xaa", 3, note_of("xaa", "d"));
  return chain;
}

struct Seen {
  std::vector<std::string> parts;  // "xaa a"
  std::vector<std::string> said;   // "xaa/0003 log-broken"
  disclosure::LogState log;
};

Seen look(Archive& archive, std::optional<disclosure::LogHead> published = {}) {
  const git::Revision revision = archive.revision();
  const auto docket =
      disclosure::read_docket(revision, reference(), {.published = std::move(published)});
  REQUIRE(docket);
  Seen seen{.parts = {}, .said = {}, .log = docket->log};
  const auto plan = disclosure::make_plan(*docket, reference(), *parse_instant("2027-06-01"));
  for (const disclosure::GrantedPart& part : plan.parts)
    seen.parts.push_back(part.id.record.state->id + " " + part.id.part);
  for (const disclosure::Finding& finding : docket->findings) {
    const std::string& file = finding.diagnostic.at.file;
    seen.said.push_back(file.substr(10, 8) + " " + finding.diagnostic.code);
  }
  std::sort(seen.said.begin(), seen.said.end());
  return seen;
}

const Codes all_four = {"xaa a", "xaa c", "xaa d", "xab b"};

}  // namespace

TEST_CASE("a log in which each decision knows the one before is whole, and has an end") {
  Chain chain = four();
  const Seen seen = look(chain.archive);
  CHECK(seen.said.empty());
  CHECK(seen.parts == all_four);
  REQUIRE(seen.log.head);
  CHECK(seen.log.head->archive == 4);
  CHECK(seen.log.head->digest == sha256(chain.last_of_all));
  CHECK(seen.log.extends_published);
}

TEST_CASE("decisions without a log count as before, and have no end to keep") {
  Archive archive;
  archive.part(note_of("xaa", "a"), {Language::En});
  archive.decide("xaa", 1, {note_of("xaa", "a") + ".json", note_of("xaa", "a") + ".en.md"});
  const Seen seen = look(archive);
  CHECK(seen.parts == Codes{"xaa a"});
  CHECK_FALSE(seen.log.head);
  CHECK(seen.log.extends_published);
  CHECK_FALSE(look(archive, disclosure::LogHead{1, {}}).log.extends_published);
}

TEST_CASE("a decision that was removed is missed, and nothing after it counts") {
  Chain chain = four();
  chain.archive.repository.remove("content/" + file_of("xab", 1));
  const Seen seen = look(chain.archive);
  CHECK(seen.parts == Codes{"xaa a"});
  CHECK(seen.said == Codes{"xaa/0002 log-after-break", "xaa/0003 log-after-break"});
  CHECK(seen.log.head->archive == 1);
}

TEST_CASE("a decision that was changed breaks the log after it") {
  Chain chain = four();
  chain.archive.file(file_of("xab", 1),
                     chain.archive.decision("xab", 1, {note_of("xab", "a") + ".json"}));
  CHECK(look(chain.archive).parts == Codes{"xaa a"});
  Chain reworded = four();
  std::string text = reworded.archive.decision(
      "xaa", 3, {note_of("xaa", "d") + ".json", note_of("xaa", "d") + ".en.md"});
  reworded.archive.file(file_of("xaa", 3), text);  // the last one: its place in the log is gone
  CHECK(look(reworded.archive).log.head->archive == 3);
}

TEST_CASE("two decisions at one place of the log: the one that others rest on counts") {
  Chain other = four();
  other.place = 1;
  other.last_of_all = other.archive.decision(
      "xaa", 1, {note_of("xaa", "a") + ".json", note_of("xaa", "a") + ".en.md"},
      Chain().wording("xaa", "publish"));
  other.last["xab"] = "";
  other.rival("xab", 7, note_of("xab", "c"));
  const Seen seen = look(other.archive);
  CHECK(seen.parts == all_four);
  CHECK(seen.said == Codes{"xab/0007 log-place-taken"});
}

TEST_CASE("a fork at the end of the log lets neither count, unless one was published before") {
  Chain chain = four();
  chain.rival("xab", 2, note_of("xab", "c"));
  chain.decide("xaa", 4, note_of("xaa", "b"));
  const Seen seen = look(chain.archive);
  CHECK(seen.parts == all_four);
  CHECK(seen.said == Codes{"xaa/0004 log-fork", "xab/0002 log-fork"});
  const Seen known = look(chain.archive, disclosure::LogHead{5, sha256(chain.last_of_all)});
  CHECK(known.parts == Codes{"xaa a", "xaa b", "xaa c", "xaa d", "xab b"});
  CHECK(known.said == Codes{"xab/0002 log-place-taken"});
  CHECK(known.log.extends_published);
}

TEST_CASE("a fork of several decisions from the past loses to what was published") {
  Chain chain = four();
  const disclosure::LogHead published{4, sha256(chain.last_of_all)};
  chain.place = 2;  // as after xab-1
  chain.last_of_all = chain.last["xab"];
  chain.decide("xab", 2, note_of("xab", "c"));
  chain.decide("xab", 3, note_of("xab", "d"));
  const Seen unknown = look(chain.archive);
  CHECK(unknown.parts == Codes{"xaa a", "xab b"});
  const Seen known = look(chain.archive, published);
  CHECK(known.parts == all_four);
  CHECK(known.said == Codes{"xab/0002 log-place-taken", "xab/0003 log-place-taken"});
}

TEST_CASE("decisions of one issuer that changed their order break its chain") {
  Chain chain = four();
  chain.place = 4;
  chain.last["xaa"] = "";  // as if nothing of xaa had been before
  chain.rival("xaa", 4, note_of("xaa", "b"));
  const Seen seen = look(chain.archive);
  CHECK(seen.said == Codes{"xaa/0004 log-reordered"});
  CHECK(seen.parts == all_four);

  Chain gap = four();
  gap.last["xaa"] = "never written";
  gap.rival("xaa", 5, note_of("xaa", "b"));
  CHECK(look(gap.archive).said == Codes{"xaa/0005 log-broken"});
}

TEST_CASE("a number that is used twice counts for neither, and does not break the log of others") {
  Chain chain = four();
  chain.archive.file("decisions/xaa/0002-again.json",
                     chain.archive.decision("xaa", 2, {note_of("xaa", "b") + ".json"}));
  const Seen seen = look(chain.archive);
  CHECK(seen.parts == Codes{"xaa a", "xaa d", "xab b"});
  CHECK(seen.said == Codes{"xaa/0002 decision-number-twice", "xaa/0002 decision-number-twice"});
}

TEST_CASE("a void decision takes nobody's place in the log and breaks nothing") {
  Chain chain = four();
  Chain early;
  early.rival("xab", 6, note_of("xab", "a"));
  chain.archive.file(
      file_of("xab", 6),
      chain.archive.decision("xab", 6, {note_of("xab", "a") + ".json"},
                             {.more = early.wording("xab", "publish").more + ", \"x\": 1"}));
  chain.archive.file(file_of("xaa", 8), "{ \"log\": ");
  const Seen seen = look(chain.archive);
  CHECK(seen.parts == all_four);
  CHECK(seen.said == Codes{"xaa/0008 json-unfinished", "xab/0006 json-unknown-field"});
}

TEST_CASE("a decision that cannot be read keeps its place where the next one rests on it") {
  Chain chain = four();
  const std::string broken = "{\"decision\": \"xab-0002\", \"log\": ";
  chain.archive.file(file_of("xab", 2), broken);
  chain.last["xab"] = chain.last_of_all = broken;
  ++chain.place;
  chain.decide("xab", 3, note_of("xab", "c"));
  const Seen seen = look(chain.archive);
  CHECK(seen.parts == Codes{"xaa a", "xaa c", "xaa d", "xab b", "xab c"});
  CHECK(seen.said == Codes{"xab/0002 json-unfinished"});
  CHECK(seen.log.head->archive == 6);
}

TEST_CASE("A07: a withdrawal behind a break still hides what was public before") {
  Chain chain = four();
  chain.decide("xaa", 4, note_of("xaa", "a"), "withdraw");
  chain.archive.repository.remove("content/" + file_of("xab", 1));
  const Seen seen = look(chain.archive);
  CHECK(seen.parts.empty());
  CHECK(seen.said == Codes{"xaa/0002 log-after-break", "xaa/0003 log-after-break",
                           "xaa/0004 log-after-break"});
}

TEST_CASE("an archive that went back behind the end that was published is told from others") {
  Chain chain = four();
  const disclosure::LogHead published{4, sha256(chain.last_of_all)};
  CHECK(look(chain.archive, published).log.extends_published);
  chain.archive.repository.remove("content/" + file_of("xaa", 3));
  CHECK_FALSE(look(chain.archive, published).log.extends_published);
  Chain longer = four();
  longer.decide("xab", 2, note_of("xab", "c"));
  CHECK(look(longer.archive, published).log.extends_published);
  CHECK_FALSE(look(longer.archive, disclosure::LogHead{4, sha256("x")}).log.extends_published);
}

TEST_CASE("a place in the log is a number from 1 on and two hashes or null") {
  for (const std::string log :
       {R"({"previous": null, "archive": 0, "archive_previous": null})",
        R"({"previous": null, "archive": 1000000000, "archive_previous": null})",
        R"({"previous": "", "archive": 1, "archive_previous": null})",
        R"({"previous": "AB", "archive": 1, "archive_previous": null})",
        R"({"archive": 1, "archive_previous": null})", R"({})", R"([])", R"("1")"}) {
    Archive archive;
    archive.part(note_of("xaa", "a"), {Language::En});
    archive.decide("xaa", 1, {note_of("xaa", "a") + ".json", note_of("xaa", "a") + ".en.md"},
                   {.more = "\"log\": " + log});
    CAPTURE(log);
    CHECK(look(archive).parts.empty());
  }
}

TEST_CASE("a decision after one that breaks its issuer's log is void, whatever it says itself") {
  Chain chain = four();
  chain.last["xaa"] = "never was";
  chain.decide("xaa", 4, note_of("xaa", "b"));
  chain.decide("xaa", 5, note_of("xaa", "b"));
  const Outcome outcome = chain.archive.outcome();
  CHECK(outcome.codes(file_of("xaa", 4)) == Codes{"log-broken"});
  CHECK(outcome.codes(file_of("xaa", 5)) == Codes{"log-after-break"});
}

TEST_CASE("a decision after one that leaves out another of its issuer is void") {
  Chain chain = four();
  const std::string third = chain.last["xaa"];
  chain.decide("xaa", 4, note_of("xaa", "b"));
  chain.last["xaa"] = third;
  chain.decide("xaa", 5, note_of("xaa", "b"));
  chain.decide("xaa", 6, note_of("xaa", "b"));
  const Outcome outcome = chain.archive.outcome();
  CHECK(outcome.codes(file_of("xaa", 5)) == Codes{"log-reordered"});
  CHECK(outcome.codes(file_of("xaa", 6)) == Codes{"log-after-break"});
}

TEST_CASE("the first decision of an issuer cannot rest on another") {
  Chain chain = four();
  chain.last["xac"] = "never was";
  chain.archive.part(note_of("xac", "a"), {Language::En});
  chain.decide("xac", 1, note_of("xac", "a"));
  CHECK(chain.archive.outcome().codes(file_of("xac", 1)) == Codes{"log-broken"});
}

TEST_CASE("a log that begins after a decision without one has to know it") {
  Chain chain = four();
  const std::string stem = note_of("xac", "a");
  chain.archive.part(stem, {Language::En});
  chain.archive.decide("xac", 1, {stem + ".json", stem + ".en.md"});
  chain.decide("xac", 2, stem);
  CHECK(chain.archive.outcome().codes(file_of("xac", 2)) == Codes{"log-reordered"});
}

TEST_CASE("a decision alone at its place that names another one before it is broken, not forked") {
  Chain chain = four();
  chain.last_of_all = "never was";
  chain.decide("xaa", 4, note_of("xaa", "b"));
  CHECK(chain.archive.outcome().codes(file_of("xaa", 4)) == Codes{"log-broken"});
}

TEST_CASE("a withdrawal that the log makes void raises an alarm, a publication does not") {
  for (const std::string act : {"withdraw", "publish"}) {
    Chain chain = four();
    chain.last_of_all = "never was";
    chain.decide("xaa", 4, note_of("xaa", "a"), act);
    const Outcome outcome = chain.archive.outcome();
    const auto found = std::find_if(
        outcome.findings.begin(), outcome.findings.end(), [](const disclosure::Finding& finding) {
          return finding.diagnostic.at.file == file_of("xaa", 4);
        });
    REQUIRE(found != outcome.findings.end());
    CHECK(found->kind == (act == "withdraw" ? disclosure::FindingKind::Alarm
                                            : disclosure::FindingKind::Void));
  }
}

TEST_CASE("an archive whose log lost its first place does not go on from what was published") {
  std::vector<std::unique_ptr<disclosure::Decision>> decisions;
  decisions.push_back(std::make_unique<disclosure::Decision>());
  decisions.back()->log = disclosure::LogPlace{
      .previous = {}, .archive = 2, .archive_previous = {}};
  disclosure::Findings findings;
  const disclosure::LogHead first{1, sha256("published")}, none{};
  CHECK_FALSE(disclosure::judge_log(decisions, first, findings).extends_published);
  CHECK(disclosure::judge_log(decisions, none, findings).extends_published);
}
