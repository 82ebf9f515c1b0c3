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
