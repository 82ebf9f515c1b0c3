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

TEST_CASE("a part that was public and is withdrawn leaves a tombstone") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english, french});
  archive.decide("xaa", 2, {french}, {.act = "withdraw", .decided_on = "2027-04-01"});
  Outcome outcome = archive.outcome();
  CHECK(outcome.files.size() == 2);
  CHECK(outcome.tombstones.empty());
  archive.decide("xaa", 3, {english}, {.act = "withdraw", .decided_on = "2027-05-01"});
  outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(outcome.tombstones == Paths{stem + " xaa-0003"});
  // A second withdrawal and an embargoed publication say nothing more.
  archive.decide("xaa", 4, {data}, {.act = "withdraw", .decided_on = "2027-05-02"});
  archive.decide("xaa", 5, {data, english}, {.more = R"("not_before": "2028-01-01")"});
  CHECK(archive.outcome().tombstones == Paths{stem + " xaa-0003"});
  CHECK(archive.outcome("2028-01-01").tombstones.empty());
  CHECK(archive.outcome("2028-01-01").files.size() == 2);
}

TEST_CASE("a new decision over other bytes releases nothing, and the tombstone stays") {
  Archive archive = with_document();
  archive.decide("xaa", 1, {data, english});
  archive.decide("xaa", 2, {data, english}, {.act = "withdraw", .decided_on = "2027-04-01"});
  REQUIRE(archive.outcome().tombstones == Paths{stem + " xaa-0002"});
  archive.decide("xaa", 3, {data, english}, {.decided_on = "2027-04-02"});
  archive.repository.write("content/" + data, R"({"original": "fr"})");
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(outcome.tombstones == Paths{stem + " xaa-0002"});
}

TEST_CASE("what was never public leaves no tombstone") {
  const test::Wording gone{.act = "withdraw", .decided_on = "2027-04-01"};
  Archive archive = with_document();
  SECTION("under embargo, even where the embargo would be over by now") {
    archive.decide("xaa", 1, {data, english}, {.more = R"("not_before": "2027-04-01T00:00:01Z")"});
  }
  SECTION("never published") {}
  SECTION("published without its data") { archive.decide("xaa", 1, {english}); }
  SECTION("published by a faulty decision") {
    archive.decide("xaa", 1, {data, english}, {.more = R"("x": 1)"});
  }
  SECTION("over before") {
    archive.decide("xaa", 1, {data, english}, {.more = R"("not_after": "2027-03-20")"});
  }
  archive.decide("xaa", 2, {data, english}, gone);
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(outcome.tombstones.empty());
}

TEST_CASE("observations without agreement leave no tombstone either") {
  Archive archive;
  const std::string observation = folder + "observations/a";
  archive.part(observation, {Language::En}, R"({"original": "en", "finding": "suggestion"})");
  const Paths files = {observation + ".json", observation + ".en.md"};
  archive.decide("xaa", 1, files, {.more = agreed({"xab"})});
  archive.decide("xaa", 2, files, {.act = "withdraw"});
  CHECK(archive.outcome().tombstones.empty());
  archive.decide("xaa", 1, files, {.more = agreed({"xab", "xac"})});
  CHECK(archive.outcome().tombstones == Paths{observation + " xaa-0002"});
}

TEST_CASE("what was never public, one language missing, leaves no tombstone") {
  const auto tombstones = [](std::size_t languages) {
    test::Archive archive;
    const std::string summary = "reviews/xaa/criminalization/summary/main";
    std::vector<Language> some(all_languages.begin(), all_languages.end());
    some.resize(languages);
    archive.part(summary, some, R"({"original": "ar"})");
    std::vector<std::string> files = {summary + ".json"};
    for (const Language language : some)
      files.push_back(summary + "." + std::string(code(language)) + ".md");
    const std::string agreed = R"("agreed_by": [{"state": "xaa", "on": "2027-03-01",
      "reference": "N"}, {"state": "xab", "on": "2027-03-01", "reference": "N"},
      {"state": "xac", "on": "2027-03-01", "reference": "N"}])";
    archive.decide("secretariat", 1, files, {.more = agreed});
    archive.decide("secretariat", 2, files, {.act = "withdraw", .decided_on = "2027-04-01"});
    return archive.outcome().tombstones.size();
  };
  CHECK(tombstones(6) == 1);
  CHECK(tombstones(5) == 0);
}

TEST_CASE("a withdrawal of one language is no withdrawal of the part that ends quietly later") {
  test::Archive archive;
  const std::string note = "reviews/xaa/criminalization/document/note";
  archive.part(note, {Language::En, Language::Fr});
  archive.decide("xaa", 1, {note + ".json", note + ".en.md", note + ".fr.md"});
  archive.decide("xaa", 2, {note + ".fr.md"}, {.act = "withdraw", .decided_on = "2027-04-01"});
  archive.decide("xaa", 3, {note + ".json", note + ".en.md"},
                 {.act = "expire", .decided_on = "2027-04-02"});
  CHECK(archive.outcome().tombstones.empty());
}

TEST_CASE("a withdrawal in the second after a publication ended withdraws nothing") {
  const auto tombstones = [](const std::string& end) {
    Archive archive = with_document();
    archive.decide("xaa", 1, {data, english}, {.more = "\"not_after\": \"" + end + "\""});
    archive.decide("xaa", 2, {data, english}, {.act = "withdraw", .decided_on = "2027-04-01"});
    return archive.outcome().tombstones.size();
  };
  CHECK(tombstones("2027-03-31T23:59:59Z") == 0);
  CHECK(tombstones("2027-04-01T00:00:00Z") == 1);
}
