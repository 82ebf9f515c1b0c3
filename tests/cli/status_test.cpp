// SPDX-License-Identifier: Apache-2.0
// Where an archive stands.
#include "cli/archive_folder.h"
#include "json/document.h"
#include "support/catch.h"
#include "support/repository.h"

#include <algorithm>

using namespace palermo;
using test::contains;

namespace {

const std::string folder = "content/reviews/xaa/criminalization/document/";

// One document in every state: not decided, public, changed since, held for its language.
struct Archive {
  test::TestRepository repository;
  test::TemporaryFolder work;

  Archive() {
    for (const char* name : {"mechanism.json", "instruments.json", "states.json", "taxonomy.json",
                             "questionnaire.json", "draw.json"})
      put(std::string("content/") + name, test::read_file(std::string(PALERMO_SOURCE_DIR) +
                                                          "/content/" + name));
    for (const char* part : {"undecided", "public", "changed", "embargoed"}) {
      put(folder + part + ".json", R"({"original": "fr"})");
      put(folder + part + ".fr.md", "Un texte confidentiel.\n");
    }
    decide("public", {});
    decide("changed", {});
    decide("embargoed", {"--not-before", "2031-01-01"});
    put(folder + "changed.fr.md", "Un autre texte.\n");
    put("content/reviews/xaa/notes.txt", "of no part");
    for (const auto& entry :
         boost::filesystem::recursive_directory_iterator(work.path() / "content/decisions"))
      if (boost::filesystem::is_regular_file(entry.path()))
        repository.write(entry.path().lexically_relative(work.path()).generic_string(),
                         test::read_file(entry.path()));
    repository.commit();
  }

  void put(const std::string& path, const std::string& bytes) {
    work.write(path, bytes);
    repository.write(path, bytes);
  }

  void decide(const std::string& part, std::vector<std::string> more) const {
    std::vector<std::string> arguments = {"decide", "publish", "--state", "xaa", "--reference",
                                          "Note 1", "--decided-on", "2027-01-01", "--repo",
                                          work.path().string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const std::string stem = folder.substr(8) + part;
    arguments.insert(arguments.end(), {stem + ".json", stem + ".fr.md"});
    REQUIRE(test::run_palermo(arguments).status == 0);
  }

  [[nodiscard]] test::RunResult status(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"status", "--repo", repository.path().string(),
                                         "--as-of", "2028-01-01"});
    return test::run_palermo(arguments);
  }
};

std::vector<std::string> lines_with(const std::string& text, const std::string& word) {
  std::istringstream lines(text);
  std::vector<std::string> found;
  for (std::string line; std::getline(lines, line);)
    if (contains(line, word)) found.push_back(line);
  return found;
}

std::int64_t number(const json::Cursor& row, const char* field) {
  return row.find(field)->integer();
}

}  // namespace

TEST_CASE("status tells of each kind and language what is there, public, held or changed") {
  const Archive archive;
  const auto outcome = archive.status({"--format", "json"});
  REQUIRE(outcome.status == 0);
  const auto document = json::parse("status", outcome.out);
  REQUIRE(document);
  const json::Cursor rows = *document->root().find("rows");
  REQUIRE(rows.size() == 2);
  const json::Cursor texts = *std::next(rows.begin());
  CHECK(texts.find("language")->string() == "fr");
  CHECK(texts.find("state")->string() == "xaa");
  CHECK(texts.find("kind")->string() == "document");
  CHECK(number(texts, "there") == 4);
  CHECK(number(texts, "undecided") == 1);
  CHECK(number(texts, "public") == 1);
  CHECK(number(texts, "changed") == 1);
  CHECK(number(texts, "held") == 1);
  CHECK(number(*texts.find("why_held"), "not-yet") == 1);
  CHECK(number(document->root(), "other_files") == 1);
}

TEST_CASE("status as text names the gate and prints nothing of a text") {
  const Archive archive;
  const auto outcome = archive.status({});
  CHECK(contains(outcome.out, "1 not-yet"));
  CHECK_FALSE(contains(outcome.out + outcome.errors, "confidentiel"));
}

TEST_CASE("status shows one State, cluster, kind or language alone where asked") {
  const Archive archive;
  CHECK(lines_with(archive.status({"--language", "fr"}).out, "xaa").size() == 1);
  CHECK(lines_with(archive.status({"--kind", "summary"}).out, "xaa").empty());
  CHECK(lines_with(archive.status({"--state", "xab"}).out, "xaa").empty());
  CHECK(lines_with(archive.status({"--cluster", "prevention"}).out, "xaa").empty());
}
