// SPDX-License-Identifier: Apache-2.0
#include "disclosure/plan.h"
#include "document.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::test;
using test::Archive;
using test::Outcome;
using Earlier = std::map<std::string, std::string>;
using Paths = std::vector<std::string>;

namespace {

const Paths all = {data, english, french};

test::Wording on(std::string day, std::string more = "") {
  return {.decided_on = std::move(day), .more = std::move(more)};
}

// Another text stands there from now on; decisions before keep the hash of the old one.
void revise(Archive& archive, const std::string& text = "Other words\n") {
  archive.file(english, text);
}

}  // namespace

TEST_CASE("a later decision on other bytes revises what an earlier one had released") {
  Archive archive = with_document();
  archive.decide("xaa", 1, all);
  CHECK(archive.outcome().earlier.empty());
  revise(archive);
  archive.decide("xaa", 2, {english}, on("2027-04-01"));
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.at(english) == "Other words\n");
  CHECK(outcome.since.at(english) == "xaa-0002 2027-04-01");
  CHECK(outcome.earlier == Earlier{{english, "xaa-0001 "}});
}

TEST_CASE("each version that was public counts once, oldest first") {
  Archive archive = with_document();
  archive.decide("xaa", 1, all);
  archive.decide("xaa", 2, {english}, on("2027-03-20"));
  revise(archive, "Second\n");
  archive.decide("xaa", 3, {english}, on("2027-04-01"));
  revise(archive, "Third\n");
  archive.decide("xaa", 4, {english}, on("2027-05-01"));
  CHECK(archive.outcome().earlier == Earlier{{english, "xaa-0001 xaa-0003 "}});
}

TEST_CASE("the same bytes released again are not revised") {
  Archive archive = with_document();
  archive.decide("xaa", 1, all);
  archive.decide("xaa", 2, all, on("2027-04-01"));
  CHECK(archive.outcome().since.at(english) == "xaa-0002 2027-04-01");
  CHECK(archive.outcome().earlier.empty());
}

TEST_CASE("data are revised like texts") {
  Archive archive = with_document();
  archive.decide("xaa", 1, all);
  archive.file(data, R"({"original": "fr"})");
  archive.decide("xaa", 2, {data}, on("2027-04-01"));
  CHECK(archive.outcome().earlier == Earlier{{data, "xaa-0001 "}});
}

TEST_CASE("what never took effect before is no earlier version") {
  Archive archive = with_document();
  SECTION("void: a faulty decision") {
    archive.decide("xaa", 1, all, on("2027-03-14", R"("x": 1)"));
  }
  SECTION("of a party that may not decide") { archive.decide("xab", 1, all); }
  SECTION("still under embargo when it was replaced") {
    archive.decide("xaa", 1, all, on("2027-03-14", R"("not_before": "2027-04-01T00:00:01Z")"));
  }
  SECTION("without its data") { archive.decide("xaa", 1, {english, french}); }
  SECTION("over before it began") {
    archive.decide("xaa", 1, all, on("2027-03-14", R"("not_after": "2027-03-01")"));
  }
  SECTION("withdrawn before it began") {
    archive.decide("xaa", 1, all, on("2027-03-14", R"("not_before": "2027-03-20")"));
    archive.decide("xaa", 2, all, {.act = "withdraw", .decided_on = "2027-03-19"});
  }
  SECTION("hidden by a faulty decision in between") {
    archive.decide("xaa", 1, all);
    archive.decide("xaa", 2, all, on("2027-03-20", R"("x": 1)"));
  }
  revise(archive);
  archive.decide("xaa", 3, all, on("2027-04-01"));
  const Outcome outcome = archive.outcome();
  CHECK(outcome.since.at(english) == "xaa-0003 2027-04-01");
  CHECK(outcome.earlier.empty());
}

TEST_CASE("a decision not yet in force at the instant of the site is no earlier version") {
  Archive archive = with_document();
  archive.decide("xaa", 1, all, on("2027-03-14", R"("not_before": "2027-11-01")"));
  archive.decide("xaa", 2, {french}, {.act = "withdraw", .decided_on = "2027-12-01"});
  revise(archive);
  archive.decide("xaa", 3, all, on("2027-04-01"));
  CHECK(archive.outcome("2027-06-01").earlier.empty());
}

TEST_CASE("what was withdrawn, or was over, and is released with other bytes is revised") {
  Archive archive = with_document();
  SECTION("withdrawn") {
    archive.decide("xaa", 1, all);
    archive.decide("xaa", 2, {data}, {.act = "withdraw", .decided_on = "2027-04-01"});
  }
  SECTION("expired") {
    archive.decide("xaa", 1, all);
    archive.decide("xaa", 2, {english}, {.act = "expire", .decided_on = "2027-04-01"});
  }
  SECTION("over by its own date") {
    archive.decide("xaa", 1, all, on("2027-03-14", R"("not_after": "2027-04-01")"));
  }
  revise(archive);
  archive.decide("xaa", 3, all, on("2027-05-01"));
  CHECK(archive.outcome().earlier == Earlier{{english, "xaa-0001 "}});
  CHECK(archive.outcome().tombstones.empty());
}

TEST_CASE("an embargoed revision leaves no trace, and neither do the bytes before it") {
  Archive archive = with_document();
  archive.decide("xaa", 1, all);
  revise(archive);
  archive.decide("xaa", 2, {english}, on("2027-05-01", R"("not_before": "2027-07-01")"));
  const Outcome outcome = archive.outcome();
  CHECK_FALSE(outcome.has(english));
  CHECK(outcome.files.size() == 2);
  CHECK(outcome.earlier.empty());
  CHECK(archive.outcome("2027-07-01").earlier == Earlier{{english, "xaa-0001 "}});
}

TEST_CASE("bytes that are not those of the revision are held without a trace") {
  Archive archive = with_document();
  archive.decide("xaa", 1, all);
  revise(archive);
  archive.decide("xaa", 2, {english}, on("2027-04-01"));
  revise(archive, "Not these\n");
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.size() == 2);
  CHECK(outcome.earlier.empty());
}

TEST_CASE("a decision that the speaker had not agreed to had released nothing") {
  Archive archive;
  const std::string turn = folder + "dialogue/question";
  const Paths files = {turn + ".json", turn + ".en.md"};
  archive.part(turn, {Language::En}, R"({"original": "en", "speaker": "xab"})");
  SECTION("without agreement") { archive.decide("xaa", 1, files); }
  SECTION("with agreement") { archive.decide("xaa", 1, files, on("2027-03-14", agreed({"xab"}))); }
  const bool effective = archive.outcome().files.size() == 2;
  archive.file(files.back(), "Other words\n");
  archive.decide("xaa", 2, files, on("2027-04-01", agreed({"xab"})));
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.size() == 2);
  CHECK(outcome.earlier.contains(files.back()) == effective);
}

TEST_CASE("an observation agreed to only later had not been public") {
  Archive archive;
  const std::string observation = folder + "observations/a";
  const Paths files = {observation + ".json", observation + ".en.md"};
  archive.part(observation, {Language::En}, R"({"original": "en", "finding": "suggestion"})");
  archive.decide("xaa", 1, files, on("2027-03-14", agreed({"xab"})));
  archive.file(files.back(), "Other words\n");
  archive.decide("xaa", 2, files, on("2027-04-01", agreed({"xab", "xac"})));
  CHECK(archive.outcome().files.size() == 2);
  CHECK(archive.outcome().earlier.empty());
}

TEST_CASE("a revision of one attachment is none of another beside it") {
  Archive archive;
  const std::string note = "reviews/xaa/criminalization/document/note";
  archive.part(note, {Language::En});
  const std::string one = note + ".one.pdf", two = note + ".two.pdf";
  archive.file(one, "clean");
  archive.file(two, "clean and different");
  archive.decide("xaa", 1, {note + ".json", note + ".en.md", one, two});
  archive.file(one, "clean and new");
  archive.decide("xaa", 2, {one});
  const Outcome outcome = archive.outcome();
  CHECK(outcome.has(two));
  CHECK(outcome.earlier.contains(one));
  CHECK_FALSE(outcome.earlier.contains(two));
}

TEST_CASE("a word on personal data matters to focal points alone") {
  Archive archive;
  const std::string note = "reviews/xaa/criminalization/document/note";
  archive.part(note, {Language::En});
  archive.decide("xaa", 1, {note + ".json", note + ".en.md"});
  archive.file(note + ".en.md", "Another text.\n");
  archive.decide("xaa", 2, {note + ".en.md"}, {.more = R"("personal_data": true)"});
  CHECK(archive.outcome().earlier.at(note + ".en.md") == "xaa-0001 ");
}
