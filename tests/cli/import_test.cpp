// SPDX-License-Identifier: Apache-2.0
// Answers of filled forms.
#include "base/csv.h"
#include "cli/archive_folder.h"
#include "support/catch.h"

#include <map>

using namespace palermo;
using test::ArchiveFolder;
using test::contains;
namespace fs = boost::filesystem;

namespace {

const std::string folder = "content/reviews/fra/criminalization/responses/untoc/";
const std::string form = "worksheets/fra/criminalization/responses-untoc.fr.csv";
const std::string head = "State,Language,Question,Answer,Laws,Text\n";

test::RunResult make_form(const ArchiveFolder& archive, const std::string& language = "fr") {
  return archive.run({"export-form", "--state", "fra", "--cluster", "criminalization",
                      "--instrument", "untoc", "--language", language});
}

test::RunResult take(const ArchiveFolder& archive, const std::string& table,
                     std::vector<std::string> more = {}) {
  archive.write("filled.csv", table);
  more.insert(more.begin(), {"import", (archive / "filled.csv").string()});
  return archive.run(more);
}

std::map<std::string, std::string> files_of(const ArchiveFolder& archive) {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(archive / "content"))
    if (fs::is_regular_file(entry.path()))
      files[entry.path().string()] = test::read_file(entry.path());
  return files;
}

}  // namespace

TEST_CASE("a form has the questions in the author's language and goes where no build reaches") {
  const ArchiveFolder archive;
  const auto outcome = make_form(archive);
  REQUIRE(outcome.status == 0);
  const std::string text = archive.read(form);
  CHECK(contains(text, "État,Langue,Question,"));
  CHECK(contains(text, "fra,fr,untoc/5-1,"));
  CHECK(contains(text, "Les règles nationales définissent-elles le groupe"));
  const auto again = make_form(archive);
  CHECK(again.status == 1);
  CHECK(contains(again.errors, "form-exists"));
  CHECK(archive.read(form) == text);
}

TEST_CASE("a form of any language that was filled in comes back as it was, and changes nothing") {
  for (const char* language : {"ar", "zh", "en", "fr", "ru", "es"}) {
    const ArchiveFolder archive;
    const std::string text = "=1 + 1, he \"said\"\n\n- une loi\n";
    archive.write(folder + "5-1." + language + ".md", text);
    archive.write(folder + "5-1.json",
                  std::string(R"({"original": ")") + language +
                      R"(", "answer": "partly", "laws": [{"title": "L, 1", "date": "2004-03-09"},)"
                      R"( {"title": "M", "url": "https://example.org/"}]})");
    INFO(language);
    REQUIRE(make_form(archive, language).status == 0);
    const std::string sheet =
        std::string("worksheets/fra/criminalization/responses-untoc.") + language + ".csv";
    const auto before = files_of(archive);
    REQUIRE(archive.run({"import", (archive / sheet).string()}).status == 0);
    CHECK(files_of(archive) == before);
    fs::remove_all(archive / "content/reviews");
    REQUIRE(archive.run({"import", (archive / sheet).string()}).status == 0);
    CHECK(archive.read(folder + "5-1." + language + ".md") == text);
    const std::string data = archive.read(folder + "5-1.json");
    CHECK(contains(data, R"("answer": "partly")"));
    CHECK(contains(data, R"("title": "L, 1")"));
    CHECK(contains(data, R"("url": "https://example.org/")"));
    CHECK_FALSE(fs::exists(archive / (folder + "6-1.json")));
  }
}

TEST_CASE("importing fills what was laid out empty, and importing twice changes nothing") {
  const ArchiveFolder archive;
  REQUIRE(archive.run({"new", "responses", "--state", "fra", "--cluster", "criminalization",
                       "--instrument", "untoc", "--language", "fr"}).status == 0);
  const std::string table = head + "fra,fr,untoc/5-1,oui,,Le texte.\r\n";
  const auto first = take(archive, table);
  INFO(first.errors);
  REQUIRE(first.status == 1);  // a label is written as the form has it
  const auto second = take(archive, head + "fra,fr,untoc/5-1,Oui,Code pénal | 1992-07-22,\"Le "
                                           "texte.\r\n\r\nEncore.\"\r\n");
  REQUIRE(second.status == 0);
  CHECK(archive.read(folder + "5-1.fr.md") == "Le texte.\n\nEncore.\n");
  CHECK(contains(archive.read(folder + "5-1.json"), R"("answer": "yes")"));
  const auto before = files_of(archive);
  const auto third = archive.run({"import", (archive / "filled.csv").string()});
  CHECK(third.status == 0);
  CHECK(contains(third.out, "Rows that say what is there already: 1."));
  CHECK(files_of(archive) == before);
}

TEST_CASE("what is there stays unless it is to be replaced, and fields that no form has always") {
  const ArchiveFolder archive;
  archive.write(folder + "5-1.json", R"({"original": "fr", "symbol": "A/1", "answer": "yes"})");
  archive.write(folder + "5-1.fr.md", "Écrit hier.\n");
  const auto before = files_of(archive);
  const std::string table = head + "fra,fr,untoc/5-1,no,,Autre.\n";
  const auto refused = take(archive, table);
  CHECK(refused.status == 1);
  CHECK(contains(refused.errors, "filled.csv:2:1: error: row 2: another answer, or other laws, "
                                 "are in the data already [import-differs]"));
  CHECK(contains(refused.errors, "row 2: another text is there already [import-differs]"));
  CHECK(files_of(archive) == before);
  REQUIRE(take(archive, table, {"--replace"}).status == 0);
  CHECK(archive.read(folder + "5-1.fr.md") == "Autre.\n");
  CHECK(contains(archive.read(folder + "5-1.json"), R"("symbol": "A/1")"));
  CHECK(contains(archive.read(folder + "5-1.json"), R"("answer": "no")"));
}

TEST_CASE("a translation adds its text and leaves the data of the original alone") {
  const ArchiveFolder archive;
  const auto outcome = take(archive, head + "fra,fr,untoc/5-1,yes,,Oui.\n"
                                            "fra,en,untoc/5-1,,,Yes.\n");
  REQUIRE(outcome.status == 0);
  CHECK(contains(archive.read(folder + "5-1.json"), R"("original": "fr")"));
  CHECK(archive.read(folder + "5-1.en.md") == "Yes.\n");
}

TEST_CASE("every mistake of a table is told at once with its cell, and nothing is written then") {
  const ArchiveFolder archive;
  const auto before = files_of(archive);
  const auto outcome = take(archive, head + "fra,fr,untoc/5-1,perhaps,,\n"
                                            "xxx,fr,untoc/5-1,yes,,\n"
                                            "fra,de,untoc/5-1,yes,,\n"
                                            "fra,fr,untoc/0-0,yes,,\n"
                                            "fra,fr,untoc/5-1,yes,,Good.\n"
                                            "fra,fr,untoc/5-1,yes,,Again.\n"
                                            "fra,en,untoc/5-1,yes,| 2004,\n"
                                            "fra,es,untoc/5-1,yes,,a\xE2\x80\xAE" "b\n");
  CHECK(outcome.status == 1);
  for (const char* said :
       {"filled.csv:2:4: error: cell D2: this is none of the possible answers "
        "[import-unknown-answer]",
        "filled.csv:3:1: error: cell A3: there is no State with this code [import-unknown-state]",
        "cell B4: this is no language of a text [import-unknown-language]",
        "cell C5: the questionnaire has no such question [import-unknown-question]",
        "cell C7: a row before this one answers the question in the same language "
        "[import-two-rows]",
        "cell E8: a law has no title [import-law]", "cell F9: ", "[bidi-override]"}) {
    INFO(said);
    INFO(outcome.errors);
    CHECK(contains(outcome.errors, said));
  }
  CHECK_FALSE(contains(outcome.errors, "perhaps"));  // drafts are never quoted
  CHECK(before.size() == files_of(archive).size());
}

TEST_CASE("a question that is not put to a State is not answered by a table either") {
  const ArchiveFolder archive;
  const auto outcome = take(archive, head + "fra,fr,untoc/8-1,yes,,\n");
  CHECK(outcome.status == 1);
  CHECK(contains(outcome.errors, "[import-not-asked]"));
}

TEST_CASE("a table without the columns of a form is refused, and so is what is no table") {
  const ArchiveFolder archive;
  const auto columns = take(archive, "State,State,Colour\nfra,fra,red\n");
  CHECK(contains(columns.errors, "cell B1: two columns have this heading"));
  CHECK(contains(columns.errors, "cell C1: no column of a form has this heading"));
  CHECK(contains(columns.errors, "a column is missing: Language"));
  CHECK(contains(columns.errors, "a column is missing: Question"));
  CHECK(contains(take(archive, "").errors, "[import-empty]"));
  archive.write("form.odt", "PK");
  CHECK(contains(archive.run({"import", (archive / "form.odt").string()}).errors,
                 "[import-unknown-format]"));
  CHECK(contains(archive.run({"import", (archive / "none.csv").string()}).errors,
                 "[file-missing]"));
}

TEST_CASE("an answer that the loaders would refuse is told at its row") {
  const ArchiveFolder archive;
  const auto outcome =
      take(archive, head + "fra,fr,untoc/5-1,,,Un texte sans réponse.\n"
                           "fra,fr,untoc/6-1,yes,Loi | hier | ftp://example.org/,\n");
  CHECK(outcome.status == 1);
  CHECK(contains(outcome.errors, "filled.csv:2:1: error: row 2: the question asks for an answer"));
  CHECK(contains(outcome.errors, "filled.csv:3:1: error: row 3: "));
  CHECK_FALSE(fs::exists(archive / folder));
}
