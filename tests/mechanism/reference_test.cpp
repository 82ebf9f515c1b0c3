// SPDX-License-Identifier: Apache-2.0
#include "mechanism/reference.h"

#include "mechanism/content.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::mechanism;

namespace {

using Found = std::vector<std::string>;

Found mistakes(const ReadFile& read) {
  Found found;
  for (const Diagnostic& d : load(read).diagnostics) {
    found.push_back(d.at.file + " " + d.code);
    CHECK((d.at.line > 0 || d.code == "file-missing"));
  }
  return found;
}

}  // namespace

TEST_CASE("the reference data of the project load without a mistake") {
  const auto loaded = load(test::read_content);
  for (const Diagnostic& diagnostic : loaded.diagnostics) UNSCOPED_INFO(to_text(diagnostic));
  REQUIRE(loaded.diagnostics.empty());
  const Reference& reference = *loaded.value;
  CHECK(reference.mechanism_id == "untoc-9-1");
  REQUIRE(reference.state("fra") != nullptr);
  CHECK(reference.state("fra")->name[Language::Es] == "Francia");
  CHECK(reference.state("zzz") == nullptr);
  REQUIRE(reference.article("tip-5") != nullptr);
  CHECK(reference.instruments[reference.article("tip-5")->instrument].id == "tip");
}

TEST_CASE("instruments under review come first, States and questions are in order") {
  const Reference& reference = test::reference();
  CHECK(reference.instruments.front().id == "untoc");
  CHECK_FALSE(reference.instruments.back().under_review);
  for (std::size_t i = 1; i < reference.states.size(); ++i)
    CHECK(reference.states[i - 1].id < reference.states[i].id);
  for (std::size_t i = 1; i < reference.questions.size(); ++i)
    CHECK(reference.questions[i - 1].cluster <= reference.questions[i].cluster);
}

TEST_CASE("each cluster has a cell for every instrument under review, and articles know theirs") {
  for (const Cluster& cluster : test::reference().clusters) {
    REQUIRE(cluster.cells.size() == 4);
    CHECK(cluster.cells[3].instrument->id == "fp");
    for (const ClusterCell& cell : cluster.cells)
      for (const Scheduled& scheduled : cell.articles)
        CHECK(std::count(scheduled.article->clusters.begin(), scheduled.article->clusters.end(),
                         &cluster) == 1);
  }
}

TEST_CASE("the draw of a State is found, and none where there is none") {
  const Reference& reference = test::reference();
  const Draw* const draw = reference.draw(*reference.state("xaa"));
  REQUIRE(draw != nullptr);
  CHECK(draw->reviewing_states.size() == 2);
  CHECK(reference.draw(*reference.state("fra")) == nullptr);
}

TEST_CASE("draft mechanisms load from the same form") {
  for (const std::string name : {"untoc-2011-draft", "untoc-2017-annex2"}) {
    INFO(name);
    const std::string text = test::read_content("mechanisms/" + name + ".json").value();
    const auto loaded = load(test::with({{"mechanism.json", text},
                                         {"questionnaire.json", R"({"unofficial": [],
                                           "questions": []})"},
                                         {"draw.json", R"({"draws": []})"}}));
    for (const Diagnostic& diagnostic : loaded.diagnostics) UNSCOPED_INFO(to_text(diagnostic));
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.value->mechanism_id == name);
    CHECK_FALSE(loaded.value->is_adopted);
    CHECK_FALSE(loaded.value->clusters.empty());
    CHECK_FALSE(loaded.value->phases.back().clusters.empty());
  }
}

TEST_CASE("a missing file is reported, except where it may be absent") {
  const auto without = [](const std::string& missing) -> ReadFile {
    return [missing](std::string_view path) -> Result<std::string> {
      if (path == missing) return fail({.code = "file-missing", .at = {.file = missing}});
      return test::read_content(path);
    };
  };
  CHECK(mistakes(without("draw.json")).empty());
  CHECK(mistakes(without("questionnaire.json")).empty());
  CHECK(mistakes(without("official_counts.json")).empty());
  CHECK(mistakes(without("taxonomy.json")).front() == "taxonomy.json file-missing");
}

TEST_CASE("mistakes in reference data are found across files") {
  const auto change = [](const char* file, const char* before, const char* after) {
    const Found found = mistakes(test::with_change(file, before, after));
    return found.empty() ? std::string("none") : found.front();
  };
  CHECK(change("states.json", "\"fra\"", "\"fr1\"") == "states.json reference-id");
  CHECK(change("states.json", "\"fra\"", "\"deu\"") == "states.json reference-duplicate-id");
  CHECK(change("states.json", "\"asia-pacific\"", "\"asia\"") ==
        "states.json reference-unknown-group");
  CHECK(change("states.json", "\"أفغانستان\"", "\"\"") == "states.json json-empty");
  CHECK(change("states.json", "\"ar\": \"أفغانستان\",", "") == "states.json json-missing-field");
  CHECK(change("states.json", "\"party\"", "\"unknown\"") == "states.json reference-participation");
  CHECK(change("mechanism.json", "\"23\"", "\"99\"") == "mechanism.json reference-unknown-article");
  CHECK(change("mechanism.json", "\"state-under-review\"", "\"anybody\"") ==
        "mechanism.json reference-word");
  CHECK(change("mechanism.json", "\"id\": \"responses\"", "\"id\": \"prevention\"") ==
        "mechanism.json reference-duplicate-id");
  CHECK(change("instruments.json", "\"untoc-2\"", "\"untoc-3\"") ==
        "instruments.json reference-id");
  CHECK(change("taxonomy.json", "\"untoc-8\"", "\"untoc-88\"") ==
        "taxonomy.json reference-unknown-article");
}

TEST_CASE("a drawing of lots that the rules forbid is refused") {
  const auto draw = [](const std::string& records) {
    return mistakes(test::with({{"draw.json", R"({"draws": [)" + records + "]}"}}));
  };
  const auto one = [](const std::string& state, const std::string& reviewers,
                      const std::string& more = "") {
    return R"({"state": ")" + state +
           R"(", "group": 1, "languages": ["fr"], "reviewing_states": [)" + reviewers + "]" + more +
           "}";
  };
  CHECK(draw(one("xaa", R"("xab","xac")")).empty());
  CHECK(draw(one("xaa", R"("xaa","xac")")) == Found{"draw.json draw-self"});
  CHECK(draw(one("xaa", R"("xab")") + "," + one("xab", R"("xaa")")) ==
        Found{"draw.json draw-mutual"});
  CHECK(draw(one("xaa", R"("xab","zzz")")) == Found{"draw.json reference-unknown-state"});
  CHECK(draw(one("xaa", R"("xab","xab")")) == Found{"draw.json reference-duplicate-id"});
  CHECK(draw(one("xaa", R"("xab")") + "," + one("xaa", R"("xac")")) ==
        Found{"draw.json reference-duplicate-id"});
  const std::string five = R"("xab","xac","xad","xae","xaf")";
  CHECK(draw(one("xaa", five)) == Found{"draw.json draw-too-many"});
  CHECK(draw(one("xaa", five, R"(, "more_than_four": true)")).empty());
  CHECK(draw(R"({"state": "xaa", "group": 9, "languages": [], "reviewing_states": []})") ==
        Found{"draw.json reference-unknown-group"});
}
