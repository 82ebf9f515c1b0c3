// SPDX-License-Identifier: Apache-2.0
#include "disclosure/archive.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::test;

namespace {

using Codes = std::vector<std::string>;

const std::string folder_of = "reviews/xaa/criminalization/";
const std::string stem = folder_of + "document/note";
const std::string data = stem + ".json", english = stem + ".en.md", annex = stem + ".annex.pdf";

Archive with_annex() {
  Archive archive;
  archive.part(stem, {Language::En});
  archive.file(annex, "clean");
  return archive;
}

}  // namespace

TEST_CASE("A05: an annex is public by a decision of its own bytes alone") {
  Archive archive = with_annex();
  archive.decide("xaa", 1, {data, english});
  CHECK_FALSE(archive.outcome().has(annex));
  archive.decide("xaa", 2, {annex});
  CHECK(archive.outcome().files.at(annex) == "clean");
  CHECK(archive.outcome().since.at(annex) == "xaa-0002 2027-03-14");
  archive.file(annex, "clean too");
  const Outcome changed = archive.outcome();
  CHECK_FALSE(changed.has(annex));
  CHECK(changed.has(english));
  CHECK(changed.codes(annex) == Codes{"content-changed"});
}

TEST_CASE("an annex that is not clean is held with all reasons, and holds nothing else") {
  Archive archive = with_annex();
  archive.file(annex, "dirty");
  archive.decide("xaa", 1, {data, english, annex});
  const Outcome outcome = archive.outcome();
  CHECK(outcome.has(english));
  CHECK_FALSE(outcome.has(annex));
  CHECK(outcome.codes(annex) == Codes{"test-dirty", "test-very-dirty"});
}

TEST_CASE("where nobody looks at attachments none is released") {
  Archive archive = with_annex();
  archive.decide("xaa", 1, {data, english, annex});
  git::Revision revision = archive.revision();
  const auto plan = disclosure::plan(revision, test::reference(), *parse_instant("2027-06-01"));
  REQUIRE(plan);
  REQUIRE(plan->parts.size() == 1);
  disclosure::Releaser releaser(revision, test::reference(), {});
  const auto released = releaser.release(plan->parts.front());
  REQUIRE(released);
  REQUIRE(*released);
  CHECK((*released)->attachments.empty());
  CHECK(releaser.take_findings().front().diagnostic.code == "attachment-not-checked");
}

TEST_CASE("an annex is withdrawn, expires, waits and comes back like a text") {
  Archive archive = with_annex();
  archive.decide("xaa", 1, {data, english});
  archive.decide("xaa", 2, {annex}, {.more = R"("not_before": "2027-05-01T00:00:00Z")"});
  CHECK_FALSE(archive.outcome("2027-04-30T23:59:59Z").has(annex));
  CHECK(archive.outcome("2027-04-30T23:59:59Z").codes(annex) == Codes{"not-yet"});
  CHECK(archive.outcome("2027-05-01T00:00:00Z").has(annex));
  archive.decide("xaa", 3, {annex}, {.act = "withdraw", .decided_on = "2027-05-02"});
  const Outcome withdrawn = archive.outcome();
  CHECK_FALSE(withdrawn.has(annex));
  CHECK(withdrawn.has(english));
  CHECK(withdrawn.codes(annex) == Codes{"withdrawn"});
  CHECK(withdrawn.tombstones.empty());
  archive.file(annex, "clean again");
  archive.decide("xaa", 4, {annex}, {.decided_on = "2027-05-03"});
  const Outcome back = archive.outcome();
  CHECK(back.files.at(annex) == "clean again");
  CHECK(back.earlier.at(annex) == "xaa-0002 ");
}

TEST_CASE("A25: an annex goes with its part") {
  Archive archive = with_annex();
  archive.decide("xaa", 1, {annex});
  CHECK(archive.outcome().codes(annex) == Codes{"data-missing"});
  archive.decide("xaa", 2, {data, english});
  CHECK(archive.outcome().has(annex));
  archive.decide("xaa", 3, {data, english}, {.act = "withdraw"});
  CHECK_FALSE(archive.outcome().has(annex));
  CHECK(archive.outcome().codes(annex) == Codes{"data-missing"});
}

TEST_CASE("kinds under a rule on their texts have no attachments") {
  Archive archive;
  const std::string summary = folder_of + "summary/summary";
  archive.part(summary, {all_languages.begin(), all_languages.end()});
  archive.file(summary + ".annex.pdf", "clean");
  std::vector<std::string> paths = {summary + ".json", summary + ".annex.pdf"};
  for (const Language language : all_languages)
    paths.push_back(summary + "." + std::string(code(language)) + ".md");
  const std::string agreed =
      R"("agreed_by": [{"state": "xaa", "on": "2027-03-01"}, {"state": "xab", "on": "2027-03-01"},
         {"state": "xac", "on": "2027-03-01"}])";
  archive.decide("secretariat", 1, paths, {.more = agreed});
  const Outcome outcome = archive.outcome();
  CHECK(outcome.has(summary + ".en.md"));
  CHECK_FALSE(outcome.has(summary + ".annex.pdf"));
  CHECK(outcome.codes(summary + ".annex.pdf") == Codes{"attachment-not-for-kind"});
}

TEST_CASE("what is attached to a focal point needs a yes to personal data") {
  Archive archive;
  const std::string point = "reviews/xaa/focal-point/ministry";
  archive.file(point + ".json",
               R"({"original": "en", "institution": {"ar": "M", "zh": "M", "en": "M", "fr": "M",
                   "ru": "M", "es": "M"}})");
  archive.file(point + ".letter.pdf", "clean");
  archive.decide("xaa", 1, {point + ".json", point + ".letter.pdf"});
  CHECK(archive.outcome().codes(point + ".letter.pdf") == Codes{"personal-data"});
  archive.decide("xaa", 2, {point + ".letter.pdf"}, {.more = R"("personal_data": true)"});
  CHECK(archive.outcome().has(point + ".letter.pdf"));
}

TEST_CASE("an annex that no decision names is never opened") {
  Archive archive = with_annex();
  archive.file(stem + ".other.png", "hostile");
  archive.decide("xaa", 1, {data, english, annex});
  (void)archive.outcome();
  for (const std::string& path : archive.opened) CHECK(path != stem + ".other.png");
}
