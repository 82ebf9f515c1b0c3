// SPDX-License-Identifier: Apache-2.0
#include "edition/builder.h"

#include "edition/released.h"

using namespace palermo;
using namespace palermo::edition;
using test::day;

namespace {

std::vector<std::string> folders(const Edition& edition) {
  std::vector<std::string> found;
  for (const Record& record : edition.records) found.push_back(mechanism::folder(record.id));
  return found;
}

std::vector<std::string> log_lines(const Edition& edition) {
  std::vector<std::string> found;
  for (const LogEntry& entry : edition.log)
    found.push_back(to_text(entry.date) + " " + entry.decision + " " +
                    mechanism::folder(entry.record->id) + " " + std::to_string(entry.parts) + " " +
                    std::to_string(entry.languages.size()) +
                    (entry.act == Act::Withdrawn ? " withdrawn" : "") +
                    (entry.act == Act::Revised ? " revised" : ""));
  return found;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("records stand in the order of the reference data, papers of no State last") {
  const Edition edition = build(test::sample());
  CHECK(folders(edition) == Lines{"reviews/xaa/criminalization/responses/untoc",
                                  "reviews/xaa/criminalization/observations",
                                  "reviews/xaa/legislation", "conference/background-paper"});
}

TEST_CASE("answers follow the questionnaire, other parts their ids") {
  const Edition edition = build(test::sample());
  const Record& answers = edition.records[0];
  REQUIRE(answers.parts.size() == 2);
  CHECK(answers.parts[0].id == "5-1");
  CHECK(answers.parts[1].id == "6-1");
  const Record& findings = edition.records[1];
  REQUIRE(findings.parts.size() == 2);
  CHECK(findings.parts[0].id == "a");
}

TEST_CASE("a release without a released file is not in the edition") {
  const Edition edition = build(test::sample());
  Lines decisions;
  for (const auto& release : edition.releases) decisions.push_back(release->decision);
  CHECK(decisions == Lines{"secretariat-0001", "xaa-0001", "xaa-0002"});
}

TEST_CASE("the log tells newest first what each decision did to each record") {
  const Edition edition = build(test::sample());
  CHECK(log_lines(edition) ==
        Lines{"2027-06-01 xaa-0007 reviews/xaa/criminalization/responses/untoc 1 0 withdrawn",
              "2027-06-01 xaa-0007 reviews/xaa/legislation 1 0 withdrawn",
              "2027-03-01 xaa-0002 reviews/xaa/criminalization/responses/untoc 2 1",
              "2027-03-01 xaa-0002 reviews/xaa/criminalization/observations 2 1",
              "2027-02-01 secretariat-0001 conference/background-paper 1 1",
              "2027-02-01 xaa-0001 reviews/xaa/criminalization/responses/untoc 1 1"});
}

TEST_CASE("the order in which parts are handed over never shows") {
  const auto manifest = [](Released released) {
    return write_manifest(build(std::move(released)), {});
  };
  Released turned = test::sample();
  std::reverse(turned.parts.begin(), turned.parts.end());
  std::reverse(turned.withdrawn.begin(), turned.withdrawn.end());
  std::reverse(turned.releases.begin(), turned.releases.end());
  const std::size_t last = turned.releases.size() - 1;
  for (ReleasedPart& part : turned.parts) {
    part.data_file.release = last - part.data_file.release;
    for (auto& text : part.texts) text.file.release = last - text.file.release;
    std::reverse(part.texts.begin(), part.texts.end());
  }
  const Edition other = build(std::move(turned));
  const Edition edition = build(test::sample());
  CHECK(folders(other) == folders(edition));
  CHECK(log_lines(other) == log_lines(edition));
  CHECK(write_manifest(other, {}) == manifest(test::sample()));
}

TEST_CASE("a part is public since its data and a first text are, and changes with its newest") {
  const Edition edition = build(test::sample());
  const Part& answer = edition.records[0].parts[0];
  CHECK(answer.public_since() == day("2027-02-01"));
  CHECK(answer.last_change() == day("2027-03-01"));
  CHECK(answer.languages().size() == 2);
  CHECK(answer.texts[Language::Fr].title == "Oui");
  CHECK_FALSE(answer.texts[Language::Es]);
}

TEST_CASE("a translation is stale where the original was revised after it") {
  const Edition edition = build(test::revised());
  const Part& answer = edition.records[0].parts[0];
  CHECK(answer.is_stale(Language::En));
  CHECK_FALSE(answer.is_stale(Language::Es));  // released with the revision
  CHECK_FALSE(answer.is_stale(Language::Fr));  // the original
  CHECK_FALSE(answer.is_stale(Language::Ru));  // there is none
  CHECK_FALSE(build(test::sample()).records[0].parts[0].is_stale(Language::En));
}

TEST_CASE("the log tells what each release revised, and what the earlier ones had published") {
  const Edition edition = build(test::revised());
  const std::string answers = " reviews/xaa/criminalization/responses/untoc ";
  CHECK(log_lines(edition) == Lines{"2027-05-01 xaa-0003" + answers + "1 2 revised",
                                    "2027-03-01 xaa-0002" + answers + "2 2 revised",
                                    "2027-02-01 xaa-0001" + answers + "2 2"});
}

TEST_CASE("a release that other bytes have replaced is still in the edition") {
  const Edition edition = build(test::revised());
  CHECK(edition.releases.size() == 3);
  const Text& text = edition.records[0].parts[0].texts[Language::Fr];
  REQUIRE(text.earlier.size() == 2);
  CHECK(text.earlier[0]->decision == "xaa-0001");
  CHECK(text.earlier[1]->decision == "xaa-0002");
}
