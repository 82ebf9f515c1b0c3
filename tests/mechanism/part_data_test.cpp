// SPDX-License-Identifier: Apache-2.0
#include "mechanism/part_data.h"

#include "mechanism/content.h"
#include "support/catch.h"

#include <boost/filesystem.hpp>

using namespace palermo;
using namespace palermo::mechanism;

namespace {

const std::string finding_path = "reviews/xaa/criminalization/observations/distinct-offences.json";
const std::string answer_path = "reviews/xaa/criminalization/responses/untoc/5-1.json";

Checked<PartData> read(const std::string& path, const std::string& json) {
  const auto parsed = parse_part_path(path, test::reference());
  REQUIRE(parsed);
  return parse_part_data(path, json, parsed->id, test::reference());
}

std::vector<std::string> mistakes(const std::string& path, const std::string& json) {
  std::vector<std::string> found;
  for (const Diagnostic& d : read(path, json).diagnostics)
    found.push_back(std::to_string(d.at.line) + ":" + std::to_string(d.at.column) + " " + d.code);
  return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("the data of the sample archive are right, but for the few mistakes planted there") {
  namespace fs = boost::filesystem;
  const fs::path content(PALERMO_SOURCE_DIR "/content");
  std::size_t parts = 0;
  std::size_t right = 0;
  for (const auto& entry : fs::recursive_directory_iterator(content / "reviews")) {
    if (entry.path().extension() != ".json") continue;
    const std::string path = entry.path().string().substr(content.string().size() + 1);
    const auto text = test::read_content(path);
    REQUIRE(text);
    right += read(path, *text).diagnostics.empty() ? 1 : 0;
    ++parts;
  }
  CHECK(parts >= 30);
  CHECK(right * 20 >= parts * 19);
}

TEST_CASE("the data of an answer are read with its question") {
  const auto read_answer = read(answer_path, R"({"original": "fr", "translations": {"en": "state"},
    "answer": "partly", "articles": ["untoc-5"], "date": "2027-03-14", "symbol": "A/1",
    "laws": [{"title": "Loi", "date": "2001-02-03", "url": "https://example.org/loi"}],
    "other_review": {"mechanism": "M", "document": "D", "updated": true}})");
  CHECK(read_answer.diagnostics.empty());
  const PartData& data = read_answer.value;
  CHECK(data.original == Language::Fr);
  CHECK(data.translations[Language::Fr] == Translation::Original);
  CHECK(data.translations[Language::En] == Translation::State);
  CHECK(data.translations[Language::Es] == Translation::Informal);
  REQUIRE(data.question != nullptr);
  CHECK(data.question->id == "untoc/5-1");
  REQUIRE(data.answer != nullptr);
  CHECK(data.answer->id == "partly");
  CHECK(data.articles == std::vector{test::reference().article("untoc-5")});
  REQUIRE(data.laws.size() == 1);
  CHECK(data.laws[0].url == "https://example.org/loi");
  CHECK(data.other_review.value().updated);
}

TEST_CASE("every mistake in the data of a part is reported with its place") {
  CHECK(mistakes(finding_path, "{}") == Found{"1:1 json-missing-field", "1:1 json-missing-field"});
  CHECK(mistakes(finding_path, "{\"original\": \"de\",\n \"finding\": \"praise\",\n \"nu\": 1}") ==
        Found{"1:14 part-language", "2:13 part-unknown-id", "3:2 json-unknown-field"});
  CHECK(mistakes(finding_path, R"({"original": "fr", "finding": "suggestion", "answer": "yes"})") ==
        Found{"1:45 json-unknown-field"});
  CHECK(mistakes(finding_path, R"({"original":"fr","finding":"suggestion","date":"2027-02-30"})") ==
        Found{"1:48 part-day"});
  CHECK(mistakes(finding_path,
                 R"({"original":"fr","finding":"suggestion","articles":["untoc-5","untoc-5"]})") ==
        Found{"1:63 part-duplicate-id"});
  CHECK(mistakes(finding_path,
                 R"({"original":"fr","finding":"suggestion","translations":{"fr":"state"}})") ==
        Found{"1:62 part-translation"});
  CHECK(mistakes(answer_path, R"({"original": "fr"})") == Found{"1:1 part-answer"});
}

TEST_CASE("texts in data cannot turn the direction of what surrounds them or break the line") {
  CHECK(mistakes(finding_path,
                 "{\"original\":\"fr\",\"finding\":\"suggestion\",\"symbol\":\"a\u202Eb\"}") ==
        Found{"1:50 part-text"});
  CHECK(mistakes(finding_path, R"({"original":"fr","finding":"suggestion","symbol":"a\nb"})") ==
        Found{"1:50 part-text"});
}

TEST_CASE("a report of progress refers to observations of any review of the State") {
  const std::string path = "reviews/xaa/prevention/progress/bill.json";
  const auto report = [&](const std::string& target) {
    return mistakes(path, R"({"original":"fr","refers_to":[")" + target + "\"]}");
  };
  CHECK(report("observations/courses").empty());
  CHECK(report("criminalization/observations/courses").empty());
  for (const char* bad :
       {"courses", "observations/", "observations/a/b", "dialogue/courses", "/observations/a",
        "no-cluster/observations/a", "../criminalization/observations/a",
        "xab/criminalization/observations/a", "criminalization/my-observations/a"}) {
    INFO(bad);
    CHECK(report(bad) == Found{"1:31 part-refers-to"});
  }
}

TEST_CASE("an address must be of the web") {
  const std::string path = "reviews/xaa/legislation/code.json";
  CHECK(mistakes(path, R"({"original":"fr","url":"https://example.org/a"})").empty());
  for (const std::string bad : {"javascript:alert(1)", "//example.org", "https://a b", "ftp://a"})
    CHECK(mistakes(path, R"({"original":"fr","url":")" + bad + "\"}") == Found{"1:24 part-url"});
}

TEST_CASE("messages about the data of a part never quote it") {
  const auto checked = read(finding_path, R"({"original": "geheim", "finding": "geheim",
    "articles": ["geheim"], "geheim": "geheim", "date": "geheim", "symbol": 5})");
  CHECK(checked.diagnostics.size() == 6);
  for (const Diagnostic& diagnostic : checked.diagnostics)
    CHECK(to_text(diagnostic).find("geheim") == std::string::npos);
}
