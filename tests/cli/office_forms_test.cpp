// SPDX-License-Identifier: Apache-2.0
// Forms as spreadsheets and documents.
#include "cli/archive_folder.h"
#include "support/catch.h"

using namespace palermo;
using test::ArchiveFolder;
using test::contains;
namespace fs = boost::filesystem;

namespace {

const std::string folder = "content/reviews/fra/criminalization/responses/untoc/";
const std::string sheets = "worksheets/fra/criminalization/responses-untoc.";

test::RunResult make_form(const ArchiveFolder& archive, const std::string& language,
                          const std::string& format) {
  return archive.run({"export-form", "--state", "fra", "--cluster", "criminalization",
                      "--instrument", "untoc", "--language", language, "--format", format});
}

test::RunResult take(const ArchiveFolder& archive, const std::string& file) {
  return archive.run({"import", (archive / file).string()});
}

// The document that a person would have, made of Markdown.
bool write_document(const ArchiveFolder& archive, const std::string& markdown) {
  archive.write("filled.md", markdown);
  return cli::run_command({"pandoc", "--from=markdown", (archive / "filled.md").string(), "-o",
                           (archive / "filled.docx").string()})
      .good();
}

std::string words_of(const ArchiveFolder& archive, const std::string& document) {
  return cli::run_command({"pandoc", "--wrap=none", "--to=markdown", (archive / document).string()})
      .out;
}

}  // namespace

TEST_CASE("a form that was a spreadsheet comes back as it was in every language") {
  for (const char* language : {"ar", "zh", "en", "fr", "ru", "es"}) {
    const ArchiveFolder archive;
    const std::string text = "=1 + 1, he \"said\"\n\n- une loi\n";
    archive.write(folder + "5-1." + language + ".md", text);
    archive.write(folder + "5-1.json",
                  std::string(R"({"original": ")") + language +
                      R"(", "answer": "partly", "laws": [{"title": "L, 1", "date": "2004-03-09"},)"
                      R"( {"title": "M", "url": "https://example.org/"}]})");
    INFO(language);
    REQUIRE(make_form(archive, language, "xlsx").status == 0);
    fs::remove_all(archive / "content/reviews");
    const auto taken = take(archive, sheets + language + ".xlsx");
    INFO(taken.errors);
    REQUIRE(taken.status == 0);
    CHECK(archive.read(folder + "5-1." + language + ".md") == text);
    const std::string data = archive.read(folder + "5-1.json");
    CHECK(contains(data, R"("answer": "partly")"));
    CHECK(contains(data, R"("date": "2004-03-09")"));
    CHECK_FALSE(fs::exists(archive / (folder + "6-1.json")));
    const auto again = take(archive, sheets + language + ".xlsx");
    CHECK(again.status == 0);
    CHECK_FALSE(contains(again.out, "Changed"));
  }
}

TEST_CASE("a document has a heading for each question of which nothing is answered yet") {
  const ArchiveFolder archive;
  archive.write(folder + "5-1.ar.md", "نص\n");
  archive.write(folder + "5-1.json", R"({"original": "ar"})");
  const auto made = make_form(archive, "ar", "docx");
  INFO(made.errors);
  REQUIRE(made.status == 0);
  const std::string words = words_of(archive, sheets + "ar.docx");
  CHECK(contains(words, "(fra, ar)"));
  CHECK_FALSE(contains(words, "untoc/5-1 "));
  CHECK(contains(words, "القوانين"));
  const auto empty = take(archive, sheets + "ar.docx");
  INFO(empty.errors);
  CHECK(empty.status == 0);
  CHECK_FALSE(contains(empty.out, "Made"));
}

TEST_CASE("a filled document becomes parts, with lists and emphasis as Markdown") {
  const ArchiveFolder archive;
  const std::string filled =
      "Preface\n\n## untoc/5-1 (fra, fr)\n\n*Question ?*\n\n### Réponse\n\nOui\n\n### Lois\n\n"
      "Code pénal | 1992-07-22 | https://example.org/\n\nAutre loi\n\n### Texte\n\n"
      "La loi prévoit *deux* infractions :\n\n- une\n- deux\n";
  REQUIRE(write_document(archive, filled));
  const auto taken = take(archive, "filled.docx");
  INFO(taken.errors);
  REQUIRE(taken.status == 0);
  const std::string text = archive.read(folder + "5-1.fr.md");
  CHECK(contains(text, "La loi prévoit *deux* infractions :\n\n-"));
  CHECK_FALSE(contains(text, "Question ?"));
  const std::string data = archive.read(folder + "5-1.json");
  CHECK(contains(data, R"("title": "Code pénal")"));
  CHECK(contains(data, R"("url": "https://example.org/")"));
  CHECK(contains(data, R"("title": "Autre loi")"));
  const auto again = take(archive, "filled.docx");
  CHECK(again.status == 0);
  CHECK_FALSE(contains(again.out, "Changed"));
}

TEST_CASE("a document written from right to left becomes a text without marks of direction") {
  const ArchiveFolder archive;
  REQUIRE(write_document(archive,
                         "---\nlang: ar\ndir: rtl\n---\n\n## untoc/5-1 (fra, ar)\n\n### الرد\n\n"
                         "نعم\n\n### النص\n\nينص القانون على جريمتين.\n"));
  const auto taken = take(archive, "filled.docx");
  INFO(taken.errors);
  REQUIRE(taken.status == 0);
  CHECK(archive.read(folder + "5-1.ar.md") == "ينص القانون على جريمتين.\n");
}

TEST_CASE("what stands below a damaged heading of a document is told of and not lost") {
  const ArchiveFolder archive;
  REQUIRE(write_document(archive,
                         "## untoc/5-1 (fra, fr)\n\n### Réponse\n\nPeut-être\n\n"
                         "## untoc/6-1 fra fr\n\n### Texte\n\nUn texte.\n"));
  const auto refused = take(archive, "filled.docx");
  CHECK(refused.status == 1);
  CHECK(contains(refused.errors, "question 1: this is none of the possible answers"));
  CHECK(contains(refused.errors, "question 2: the questionnaire has no such question"));
  CHECK_FALSE(contains(refused.errors, "Peut-être"));
  CHECK_FALSE(fs::exists(archive / (folder + "5-1.fr.md")));
}

TEST_CASE("a document without questions, and a file that is not what its name says, are refused") {
  const ArchiveFolder archive;
  REQUIRE(write_document(archive, "Words\n"));
  const auto none = take(archive, "filled.docx");
  CHECK(none.status == 1);
  CHECK(contains(none.errors, "import-empty"));
  for (const char* file : {"false.docx", "false.xlsx"}) {
    archive.write(file, "no office file");
    const auto refused = take(archive, file);
    CHECK(refused.status == 1);
    CHECK(contains(refused.errors, "import-unreadable"));
  }
}

TEST_CASE("where the reading program is missing it is named, with what to do") {
  const ArchiveFolder archive;
  archive.write("some.xlsx", "x");
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", archive.path().c_str(), 1);
  const auto refused = take(archive, "some.xlsx");
  ::setenv("PATH", path.c_str(), 1);
  CHECK(refused.status == 1);
  CHECK(contains(refused.errors, "import-needs-program"));
  CHECK(contains(refused.errors, "apt-get install xlsx2csv"));
}
