// SPDX-License-Identifier: Apache-2.0
// Exactly where a limit lies: one step before it, on it, and one after.
#include "document.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::test;

namespace {

const std::string decision_file = "decisions/xaa/0001-test.json";

bool publishes(const Wording& wording) {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english}, wording);
  return archive.outcome().files.size() == 2;
}

// A good decision of which one piece of text is replaced.
bool publishes_with(const std::string& piece, const std::string& replacement) {
  Archive archive = with_document();
  std::string text = archive.decision("xaa", 1, {data, english});
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  archive.file(decision_file, text.replace(at, piece.size(), replacement));
  return archive.outcome().files.size() == 2;
}

// The instants at which a site of this decision changes, one after the other.
std::vector<std::string> changes(const Wording& wording, const std::string& from) {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english}, wording);
  const git::Revision revision = archive.revision();
  const auto docket = disclosure::read_docket(revision, reference());
  REQUIRE(docket);
  std::vector<std::string> found;
  Instant at = *parse_instant(from);
  while ((at = disclosure::next_change(*docket, at)) != Instant::max())
    found.push_back(to_text(at));
  return found;
}

}  // namespace

TEST_CASE("a publication may end when it begins, and not a second before") {
  const std::string begins = R"("not_before": "2027-06-01T00:00:00Z", "not_after": )";
  CHECK(publishes({.more = begins + R"("2027-06-01T00:00:00Z")"}));
  CHECK_FALSE(publishes({.more = begins + R"("2027-05-31T23:59:59Z")"}));
}

TEST_CASE("an agreement may be of the day of the decision, and of no later one") {
  CHECK(publishes({.more = agreed({"xab", "xac"}, "2027-03-14")}));
  CHECK_FALSE(publishes({.more = agreed({"xab", "xac"}, "2027-03-15")}));
}

TEST_CASE("the paragraph of a decision has forty bytes at most") {
  CHECK(publishes_with(R"("41")", '"' + std::string(40, '4') + '"'));
  CHECK_FALSE(publishes_with(R"("41")", '"' + std::string(41, '4') + '"'));
}

TEST_CASE("a character is hidden by all of its bytes, not by the last two") {
  CHECK(publishes_with(R"("41")", "\"4\xE3\x80\xA8\""));
  CHECK_FALSE(publishes_with(R"("41")", "\"4\xE2\x80\xA8\""));
}

TEST_CASE("the largest decision is read, and one byte more is not") {
  Archive archive = with_document();
  const std::string text = archive.decision("xaa", 1, {data, english});
  const std::size_t room = disclosure::most_decision_bytes - text.size();
  archive.file(decision_file, text + std::string(room, ' '));
  CHECK(archive.outcome().files.size() == 2);
  archive.file(decision_file, text + std::string(room + 1, ' '));
  CHECK(archive.outcome().codes(decision_file) ==
        std::vector<std::string>{"decision-too-large"});
}

TEST_CASE("a site changes when a decision is taken, begins, and ends: then, and at no other time") {
  const std::vector<std::string> all = {"2027-03-14T00:00:00Z", "2027-04-01T12:00:00Z",
                                        "2027-05-01T12:00:00Z", "2027-05-01T12:00:01Z"};
  const Wording wording{
      .more = R"("not_before": "2027-04-01T12:00:00Z", "not_after": "2027-05-01T12:00:00Z")"};
  CHECK(changes(wording, "2027-03-13T23:59:59Z") == all);
  CHECK(changes(wording, "2027-03-14T00:00:00Z") ==
        std::vector<std::string>(all.begin() + 1, all.end()));
  CHECK(changes({}, "2027-03-13T00:00:00Z") == std::vector<std::string>{all[0]});
  CHECK(changes({}, "2027-03-14T00:00:00Z").empty());
}

TEST_CASE("a withdrawal leaves its tombstone from the first second of its day") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  archive.decide("xaa", 2, {data, english}, {.act = "withdraw", .decided_on = "2027-04-01"});
  CHECK(archive.outcome("2027-03-31T23:59:59Z").tombstones.empty());
  CHECK(archive.outcome("2027-04-01T00:00:00Z").tombstones.size() == 1);
}

TEST_CASE("a signature is named by its decision and its signer, and every other name is told") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  for (const std::string name : {"0001-test.sig", "0001-test.json.sig", "0001-test.json..sig",
                                 "0001-test.json.a.b.sig", "0001-test.json.a_b.sig"}) {
    CAPTURE(name);
    archive.file("decisions/xaa/" + name, "a signature");
    CHECK(archive.outcome().codes("decisions/xaa/" + name) ==
          std::vector<std::string>{"signature-name"});
  }
}

TEST_CASE("sixty-four signatures of a decision are looked at, and one more is told") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  const auto sign = [&](int number) {
    archive.file(decision_file + ".xaa-" + std::to_string(number) + ".sig", "a signature");
  };
  for (int number = 1; number <= 64; ++number) sign(number);
  CHECK(archive.outcome().codes(decision_file).empty());
  sign(65);
  CHECK(archive.outcome().codes(decision_file) ==
        std::vector<std::string>{"signatures-too-many"});
}

TEST_CASE("what holds a file is said in words of its own, and only a fault is an error") {
  const auto said = [](const Wording& first, const Wording& second, bool both) {
    Archive archive = with_document();
    archive.decide("xaa", 1, {data, english}, first);
    if (both) archive.decide("xaa", 2, {data, english}, second);
    for (const disclosure::Finding& finding : archive.outcome().findings)
      if (finding.diagnostic.at.file == english)
        return (finding.diagnostic.severity == Severity::Error ? "error: " : "note: ") +
               finding.diagnostic.message;
    return std::string();
  };
  CHECK(said({}, {.act = "withdraw"}, true) == "note: withdrawn by decision xaa-0002");
  CHECK(said({.more = R"("not_before": "2028-01-01")"}, {}, false) ==
        "note: not public yet by decision xaa-0001");
  CHECK(said({.more = R"("not_after": "2027-04-01")"}, {}, false) ==
        "note: no longer public by the end set for decision xaa-0001");
  CHECK(said({}, {.more = R"("x": 1)"}, true) == "error: hidden by the faulty decision xaa-0002");
}

TEST_CASE("a hundred words that count for nothing have a place in their decision, and no more") {
  Archive archive;
  std::vector<std::string> files;
  for (int number = 0; number < 101; ++number) {
    const std::string one = "reviews/xaa/criminalization/document/n" + std::to_string(number);
    archive.part(one, {});
    files.push_back(one + ".json");
  }
  archive.decide("secretariat", 1, files);
  std::size_t placed = 0, all = 0;
  for (const disclosure::Finding& finding : archive.outcome().findings)
    if (finding.diagnostic.code == "wrong-deciding-party") {
      ++all;
      placed += finding.diagnostic.at.line > 0 ? 1 : 0;
    }
  CHECK(all == 101);
  CHECK(placed == 100);
}

TEST_CASE("a decision may have the digit nine in its number") {
  Archive archive = with_document();
  archive.decide("xaa", 9, {data, english});
  CHECK(archive.outcome().files.size() == 2);
}

TEST_CASE("a signature that is too large hides nothing else, a damaged one stops everything") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  const std::string signature = decision_file + ".xaa-1.sig";
  archive.file(signature, std::string(16 * 1024 + 1, 'x'));
  CHECK(archive.outcome().files.size() == 2);
  archive.file(signature, "a signature");
  for (const std::string& damaged : {signature, decision_file}) {
    const git::Revision before = archive.revision();
    archive.repository.damage("content/" + damaged);
    const git::Revision revision = archive.revision();
    const auto docket = disclosure::read_docket(revision, reference());
    REQUIRE_FALSE(docket);
    CHECK(docket.error().code == git::damaged_code);
  }
}

TEST_CASE("a decision that cannot be looked at is told at its place, and hides what was before") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  const std::size_t too_much = std::size_t{64} * 1024 * 1024 + 1;
  archive.file("decisions/xaa/0002-test.json", std::string(too_much, ' '));
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK_FALSE(outcome.codes("decisions/xaa/0002-test.json").empty());
  for (const disclosure::Finding& finding : outcome.findings)
    if (finding.diagnostic.at.file == english)
      CHECK(finding.diagnostic.message ==
            "a decision of its issuer cannot be read, after xaa-0001");
}
