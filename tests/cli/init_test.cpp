// SPDX-License-Identifier: Apache-2.0
// The first day of an archive.
#include "cli/archive_folder.h"
#include "cli/content_folder.h"
#include "cli/new_archive.h"
#include "json/document.h"
#include "json/schema.h"
#include "support/catch.h"

#include <algorithm>

using namespace palermo;
using test::ArchiveFolder;
using test::contains;
namespace fs = boost::filesystem;

namespace {

std::vector<std::string> files_of(const fs::path& folder) {
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (fs::is_regular_file(entry.path()))
      files.push_back(entry.path().lexically_relative(folder).generic_string());
  std::sort(files.begin(), files.end());
  return files;
}

json::Document document(const std::string& file, const std::string& text) {
  auto parsed = json::parse(file, text, {.bytes = 8U << 20U});
  REQUIRE(parsed);
  return std::move(*parsed);
}

}  // namespace

TEST_CASE("a new archive passes the check as it is committed") {
  const ArchiveFolder archive;
  REQUIRE(archive.made.status == 0);
  const auto checked = archive.run({"check"});
  CHECK(checked.status == 0);
  CHECK(contains(checked.out, "roots-missing"));
  CHECK_FALSE(contains(checked.out, "error"));
}

TEST_CASE("a new archive gives a site of reference pages with nothing made public") {
  const ArchiveFolder archive;
  const std::string out = archive.beside("public").string();
  REQUIRE(archive.run({"build", "--no-search", "--quiet", "--out", out}).status == 0);
  const std::string page = test::read_file(fs::path(out) / "fr/fra.html");
  CHECK(contains(page, "France"));
  CHECK_FALSE(fs::exists(fs::path(out) / "fr/xaa.html"));
  CHECK(fs::exists(fs::path(out) / "data/charts/workplan.csv"));
  CHECK_FALSE(fs::exists(fs::path(out) / "data/charts/languages.csv"));  // no page leads to it
}

TEST_CASE("a new archive holds nothing of the samples") {
  const ArchiveFolder archive;
  for (const std::string& file : files_of(archive / "content")) {
    INFO(file);
    CHECK_FALSE(file.starts_with("reviews/"));
    CHECK_FALSE(file.starts_with("conference/"));
    CHECK_FALSE(file.starts_with("decisions/"));
  }
  for (const char* file : {"states.json", "draw.json", "sources.md"}) {
    INFO(file);
    CHECK_FALSE(contains(archive.read(std::string("content/") + file), "ample State"));
  }
  CHECK_FALSE(contains(archive.read("content/states.json"), "\"xaa\""));
  CHECK(contains(archive.read("content/states.json"), "\"fra\""));
}

TEST_CASE("a new archive requires signatures, and nobody can sign yet") {
  const ArchiveFolder archive;
  CHECK(contains(archive.read("content/mechanism.json"), "\"signatures\": \"required\""));
  const auto keys =
      document("register.json", archive.read("content/authorities/register.json"));
  CHECK(keys.root().find("entries")->size() == 0);
}

TEST_CASE("in a new archive every reference file fits the schema that the editor holds it to") {
  const ArchiveFolder archive;
  const auto settings = document("settings.json", archive.read(".vscode/settings.json"));
  const json::Cursor rules = settings.root().find("json.schemas").value();
  std::size_t schemas = 0;
  for (const json::Cursor rule : rules) {
    const std::string url(rule.find("url")->string());
    INFO(url);
    auto schema = json::Schema::compile(url, archive.read(url.substr(2)));
    REQUIRE(schema);
    ++schemas;
    const json::Cursor matches = rule.find("fileMatch").value();
    for (const json::Cursor match : matches) {
      const std::string file = std::string(match.string()).substr(1);
      if (!fs::exists(archive / file)) continue;
      CHECK(schema->validate(document(file, archive.read(file))).empty());
    }
  }
  CHECK(schemas >= 10);
}

TEST_CASE("a new archive keeps bytes as they are and checks each change on two forges") {
  const ArchiveFolder archive;
  CHECK(contains(archive.read(".gitattributes"), "* -text"));
  CHECK(contains(archive.read(".editorconfig"), "charset = utf-8"));
  for (const char* file : {".github/workflows/check.yml", ".gitlab-ci.yml"})
    CHECK(contains(archive.read(file), "sh .forge/check"));
  CHECK(contains(archive.read(".forge/check"), "palermo check"));
}

TEST_CASE("a new archive is committed as a whole") {
  const ArchiveFolder archive;
  const auto left = cli::run_command({"git", "-C", archive.path(), "status", "--porcelain"});
  CHECK(left.good());
  CHECK(left.out.empty());
}

TEST_CASE("init refuses a folder with anything in it and leaves it as it was") {
  const test::TemporaryFolder folder;
  folder.write("mine/notes.txt", "mine");
  const std::string place = (folder.path() / "mine").string();
  const auto outcome = test::run_palermo({"init", place});
  CHECK(outcome.status == 4);
  CHECK(contains(outcome.errors, "hint:"));
  CHECK(files_of(place) == std::vector<std::string>{"notes.txt"});
}

TEST_CASE("init takes an empty folder that is there already") {
  const test::TemporaryFolder folder;
  const auto outcome = test::run_palermo({"init", folder.path().string(), "--no-git"});
  CHECK(outcome.status == 0);
  CHECK(fs::exists(folder.path() / "content/mechanism.json"));
  CHECK_FALSE(fs::exists(folder.path() / ".git"));
}

TEST_CASE("as soon as anything is decided, roots are needed again") {
  const ArchiveFolder archive;
  archive.write("content/decisions/fra/0001-first.json", "{}");
  REQUIRE(archive.commit());
  const auto checked = archive.run({"check"});
  CHECK(checked.status == 1);
  CHECK(contains(checked.out, "error: signatures are required, and no roots are given"));
  const std::string out = archive.beside("public").string();
  CHECK(archive.run({"build", "--no-search", "--out", out}).status == 1);
  CHECK_FALSE(fs::exists(out));
}

TEST_CASE("the samples' States leave the list of States, and no other entry changes") {
  const auto kept = cli::for_an_archive("states.json", R"({"states": [
      {"id": "aaa", "n": null, "on": true, "in": 3}, {"id": "xaa", "sample": true}]})");
  REQUIRE(kept);
  const auto states = document("states.json", *kept);
  REQUIRE(states.root().find("states")->size() == 1);
  const json::Cursor first = *states.root().find("states")->begin();
  CHECK(first.find("id")->string() == "aaa");
  CHECK(first.find("n")->is(json::Type::Null));
  CHECK(first.find("on")->boolean());
  CHECK(first.find("in")->integer() == 3);
}
