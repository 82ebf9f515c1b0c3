// SPDX-License-Identifier: Apache-2.0
#include "pages/downloads.h"

#include "base/csv.h"
#include "json/document.h"
#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const std::vector<edition::ReferenceFile> some_reference = {{"states.json", "{}"}};

Files with_downloads() {
  return render(edition::test::sample(), {.reference_files = some_reference});
}

json::Document package_of(const Files& files) {
  auto parsed = json::parse("datapackage.json", files.at("data/datapackage.json"));
  REQUIRE(parsed);
  return std::move(*parsed);
}

// A list of the description, or a text of one of its members.
json::Cursor list(json::Cursor of, std::string_view key) { return of.find(key).value(); }
std::string text(json::Cursor of, std::string_view key) {
  return std::string(of.find(key).value().string());
}

// Rows of tables without line breaks in a cell.
std::size_t rows(std::string_view table) { return count(table, "\r\n") - 1; }

// What stands behind the pictures is there without the tables of the record.
constexpr std::string_view charts = "data/charts/";

bool is_extract(const std::string& path) {
  return path.starts_with("data/") && !path.starts_with(charts) && path.ends_with(".csv") &&
         count(path, "/") == 2;
}

}  // namespace

TEST_CASE("the whole record stands in tables, lines and an archive, with their description") {
  const Files files = with_downloads();
  for (const char* name :
       {"parts.csv", "attachments.csv", "answers.csv", "log.csv", "states.csv", "articles.csv",
        "questions.csv", "labels.csv", "parts.jsonl", "edition.tar.gz"})
    CHECK(files.contains(std::string("data/") + name));
  // A part and language each; the answer without a text has a row too.
  CHECK(rows(files.at("data/parts.csv")) == 6);
  CHECK(rows(files.at("data/answers.csv")) == 3);
  CHECK(count(files.at("data/parts.jsonl"), "\n") == 5);
  CHECK(has(files.at("data/parts.csv"), "\"Oui\n\nTexte.\""));
  // A document with a page of its own is too long for a cell.
  CHECK_FALSE(has(files.at("data/parts.csv"), ",Paper,Paper,"));
  CHECK(has(files.at("data/parts.csv"), ",Paper,,"));
  CHECK(has(files.at("data/parts.jsonl"), R"("markdown":"Paper")"));
  CHECK(has(files.at("data/answers.csv"),
            "fr/xaa/criminalization_responses-untoc.html#untoc-5-1,true,"));
}

TEST_CASE("hashes and sizes of the description are those of the files") {
  const Files files = with_downloads();
  const json::Document package = package_of(files);
  std::size_t found = 0;
  const json::Cursor resources = list(package.root(), "resources");
  for (const json::Cursor resource : resources) {
    const std::string path = "data/" + text(resource, "path");
    INFO(path);
    const std::string& bytes = files.at(path);
    CHECK(text(resource, "hash") == "sha256:" + to_text(sha256(bytes)));
    CHECK(resource.find("bytes")->integer() == static_cast<std::int64_t>(bytes.size()));
    CHECK(has(files.at("en/data.html"), to_text(sha256(bytes))));
    ++found;
  }
  CHECK(found == 10);
}

TEST_CASE("every column has its name, type and meaning in the description, in the same order") {
  const Files files = with_downloads();
  const json::Document package = package_of(files);
  const json::Cursor resources = list(package.root(), "resources");
  for (const json::Cursor resource : resources) {
    const std::optional<json::Cursor> schema = resource.find("schema");
    if (!schema) continue;
    std::string header(byte_order_mark);
    const json::Cursor fields = list(*schema, "fields");
    for (const json::Cursor field : fields) {
      CHECK_FALSE(text(field, "description").empty());
      CHECK_FALSE(text(field, "type").empty());
      header.append(header.size() == 3 ? "" : ",").append(text(field, "name"));
    }
    const std::string path = "data/" + text(resource, "path");
    CHECK(files.at(path).starts_with(header + "\r\n"));
  }
}

TEST_CASE("every field is explained in six languages") {
  const Files files = with_downloads();
  for (const Language language : all_languages) {
    const std::string& page = files.at(std::string(code(language)) + "/data.html");
    for (const downloads::Table& table : downloads::tables())
      for (const downloads::Field& field : table.fields) {
        const auto meaning =
            theme().messages[language].text("data.field." + std::string(field.name));
        INFO(code(language) << " " << field.name);
        REQUIRE(meaning);
        CHECK(has(page, *meaning));
        CHECK(has(page, downloads::column(field, language)));
      }
  }
}

TEST_CASE("only States and articles with public answers have a table of them and a link to it") {
  const Files files = with_downloads();
  std::vector<std::string> extracts;
  for (const auto& [path, bytes] : files)
    if (is_extract(path))
      extracts.push_back(path);
  CHECK(extracts == std::vector<std::string>{"data/articles/untoc-5.csv",
                                             "data/articles/untoc-6.csv", "data/xaa/answers.csv"});
  CHECK(has(files.at("ar/xaa.html"), "../data/xaa/answers.csv"));
  CHECK(has(files.at("zh/articles/untoc-5.html"), "../../data/articles/untoc-5.csv"));
  CHECK_FALSE(has(files.at("en/xab.html"), "answers.csv"));
  CHECK_FALSE(has(files.at("en/articles/untoc-8.html"), ".csv"));
}

TEST_CASE("what was withdrawn stands in the log alone") {
  const Files files = with_downloads();
  CHECK(has(files.at("data/log.csv"), "2027-06-01,withdrawn,xaa-0007,xaa,"));
  for (const char* name : {"parts.csv", "answers.csv", "parts.jsonl"})
    CHECK_FALSE(has(files.at(std::string("data/") + name), "old-act"));
}

TEST_CASE("the licence stands in every file of the record") {
  const Files files = with_downloads();
  const std::string line = "May be reused freely with citation of the source";
  CHECK(count(files.at("data/parts.csv"), line) == 6);
  CHECK(count(files.at("data/parts.jsonl"), line) == 5);
  CHECK(count(files.at("data/xaa/answers.csv"), line) == 3);
  CHECK(has(files.at("data/datapackage.json"), line));
  CHECK(has(files.at("data/xaa/criminalization_responses-untoc.json"), line));
}

TEST_CASE("a site without downloads has none of these files and no link to one") {
  const Files files = render(edition::test::sample(), {.downloads = false});
  for (const auto& [path, bytes] : files) {
    INFO(path);
    CHECK_FALSE((path.ends_with(".csv") && !path.starts_with(charts)));
    CHECK_FALSE(path.ends_with(".gz"));
    CHECK(count(bytes, ".csv\"") == count(bytes, "data/charts/") / 2);
    CHECK_FALSE(has(bytes, "datapackage.json"));
  }
  CHECK(has(files.at("en/data.html"), "manifest.json"));
}
