// SPDX-License-Identifier: Apache-2.0
// palermo translate, as a person uses it.
#include "base/language.h"
#include "cli/archive_folder.h"
#include "json/document.h"
#include "support/catch.h"

#include <boost/algorithm/string/replace.hpp>

using namespace palermo;
using test::ArchiveFolder;
using test::contains;
namespace fs = boost::filesystem;

namespace {

const std::string source = PALERMO_SOURCE_DIR;

// A large file.
json::Document parsed(const std::string& path) {
  auto document = json::parse(path, test::read_file(path), {.bytes = std::size_t{1} << 20U});
  REQUIRE(document);
  return std::move(*document);
}

// A theme with the messages of the program.
class Theme {
 public:
  Theme() {
    for (const char* part : {"templates", "i18n", "site"})
      fs::create_directories(folder_.path() / part);
    for (const Language language : all_languages)
      folder_.write(file(code(language)), test::read_file(source + "/" + file(code(language))));
  }
  static std::string file(std::string_view language) {
    return "i18n/" + std::string(language) + ".json";
  }
  [[nodiscard]] std::string path() const { return folder_.path().string(); }
  [[nodiscard]] std::string read(std::string_view language) const {
    return test::read_file(folder_.path() / file(language));
  }
  void change(std::string_view language, const std::string& from, const std::string& to) const {
    const std::string text = read(language);
    REQUIRE(contains(text, from));
    folder_.write(file(language), boost::replace_first_copy(text, from, to));
  }
  [[nodiscard]] bool git(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"git", "-C", path()});
    return cli::run_command(arguments).good();
  }
  [[nodiscard]] bool commit() const {
    return git({"add", "--all"}) && git({"commit", "--quiet", "-m", "Go on"});
  }

 private:
  test::TemporaryFolder folder_;
};

test::RunResult translate(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "translate");
  return test::run_palermo(arguments);
}

test::RunResult export_messages(const Theme& theme, const std::string& language,
                                const std::string& file) {
  return translate({"export", "--what", "interface", "--language", language, "--theme",
                    theme.path(), "--out", file, "--format",
                    fs::path(file).extension() == ".po" ? "po" : "xliff"});
}

// The sample archive as of the day for which its samples are made.
struct Sample {
  test::TemporaryFolder folder;
  std::string path = (folder.path() / "archive").string();

  Sample() { REQUIRE(cli::run_command({"git", "clone", "--quiet", source, path}).good()); }
  [[nodiscard]] test::RunResult run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--repo", path, "--as-of", "2026-11-23T12:00:00Z"});
    return translate(arguments);
  }
  [[nodiscard]] std::string export_texts(const std::string& from, const std::string& to,
                                         const std::string& format) const {
    const std::string file = (folder.path() / (from + "-" + to + "." + format)).string();
    const auto made = run({"export", "--what", "texts", "--from", from, "--language", to,
                           "--format", format == "po" ? "po" : "xliff", "--out", file});
    INFO(made.errors);
    REQUIRE(made.status == 0);
    return file;
  }
};

}  // namespace

TEST_CASE("what was exported and not touched changes nothing, in every language and both formats") {
  const Theme theme;
  const test::TemporaryFolder work;
  for (const char* format : {"po", "xlf"})
    for (const char* language : {"ar", "zh", "fr", "ru", "es"}) {
      const std::string file = (work.path() / (std::string(language) + "." + format)).string();
      REQUIRE(export_messages(theme, language, file).status == 0);
      const auto taken = translate({"import", file, "--theme", theme.path()});
      INFO(language << " " << format << taken.errors);
      CHECK(taken.status == 0);
      CHECK(contains(taken.out, "There is nothing to write"));
      CHECK(theme.read(language) == test::read_file(source + "/" + Theme::file(language)));
    }
}

TEST_CASE("the tools of gettext read what translators are given") {
  const Theme theme;
  const test::TemporaryFolder work;
  for (const char* language : {"ar", "zh", "fr", "ru", "es"}) {
    const std::string file = (work.path() / (std::string(language) + ".po")).string();
    REQUIRE(export_messages(theme, language, file).status == 0);
    CHECK(cli::run_command({"msgfmt", "--check-format", "-o", "/dev/null", file}).good());
  }
}

TEST_CASE("a translated message is written, and only that") {
  const Theme theme;
  const test::TemporaryFolder work;
  const std::string file = (work.path() / "fr.po").string();
  REQUIRE(export_messages(theme, "fr", file).status == 0);
  work.write("fr.po", boost::replace_first_copy(test::read_file(file), "msgstr \"Accueil\"",
                                                "msgstr \"Page d’accueil\""));
  const std::string before = theme.read("fr");
  const auto taken = translate({"import", file, "--theme", theme.path()});
  INFO(taken.errors);
  REQUIRE(taken.status == 0);
  CHECK(theme.read("fr") == boost::replace_first_copy(before, "\"site.home\": \"Accueil\"",
                                                      "\"site.home\": \"Page d’accueil\""));
  CHECK(translate({"import", file, "--theme", theme.path()}).out.find("Written") ==
        std::string::npos);
}

TEST_CASE("where one translation is wrong, each is told with its line and none is written") {
  const Theme theme;
  const test::TemporaryFolder work;
  const std::string file = (work.path() / "fr.po").string();
  REQUIRE(export_messages(theme, "fr", file).status == 0);
  std::string text =
      boost::replace_first_copy(test::read_file(file), "msgstr \"Accueil\"", "msgstr \"{Accueil\"");
  boost::replace_first(text, "msgstr \"Langues\"", "msgstr \"Langues {n}\"");
  work.write("fr.po", text);
  const std::string before = theme.read("fr");
  const auto taken = translate({"import", file, "--theme", theme.path()});
  CHECK(taken.status == 1);
  CHECK(contains(taken.errors, "[message-syntax]"));
  CHECK(contains(taken.errors, "[translation-places]"));
  CHECK(theme.read("fr") == before);
}

TEST_CASE("the messages of the program itself are never written to") {
  const Theme theme;
  const test::TemporaryFolder work;
  const std::string file = (work.path() / "fr.po").string();
  REQUIRE(export_messages(theme, "fr", file).status == 0);
  const auto taken = translate({"import", file});
  CHECK(taken.status == 1);
  CHECK(contains(taken.errors, "[translation-no-theme]"));
}

TEST_CASE("a message whose English changed after its translation is stale and fuzzy") {
  const Theme theme;
  const test::TemporaryFolder work;
  REQUIRE(theme.git({"init", "--quiet"}));
  const ArchiveFolder archive;  // names an author for Git
  REQUIRE(theme.commit());
  theme.change("en", "\"site.home\": \"Home\"", "\"site.home\": \"Start\"");
  theme.change("ru", "\"site.home\": \"", "\"site.home\": \"О");
  const auto status = archive.run(
      {"translate", "status", "--what", "interface", "--list", "--theme", theme.path()});
  INFO(status.errors);
  REQUIRE(status.status == 0);
  for (const char* language : {"ar", "zh", "fr", "es"})
    CHECK(contains(status.out, std::string("site.home in ") + language + ": stale"));
  CHECK_FALSE(contains(status.out, "site.home in ru"));
  const std::string file = (work.path() / "fr.po").string();
  REQUIRE(export_messages(theme, "fr", file).status == 0);
  CHECK(contains(test::read_file(file), "#, fuzzy\nmsgctxt \"site.home\"\nmsgid \"Start\""));
  const auto taken = translate({"import", file, "--theme", theme.path()});
  CHECK(contains(taken.out, "Left aside: 1 not sure"));
}

TEST_CASE("a name that is left empty is missing until it is translated") {
  const ArchiveFolder archive;
  const std::string taxonomy = archive.read("content/taxonomy.json");
  const std::string name = "\"fr\": \"Contrefaçon\"";
  const std::string present = contains(taxonomy, name) ? name : "\"fr\": \"Falsification\"";
  REQUIRE(contains(taxonomy, present));
  archive.write("content/taxonomy.json",
                boost::replace_first_copy(taxonomy, present, "\"fr\": \"\""));
  const auto made = archive.run({"translate", "export", "--what", "reference", "--language", "fr"});
  INFO(made.errors);
  REQUIRE(made.status == 0);
  CHECK(contains(made.out, "missing 1"));
  const std::string file = "worksheets/translate/reference.en-fr.po";
  archive.write(file, boost::replace_first_copy(archive.read(file), "msgstr \"\"\n\n",
                                                "msgstr " + present.substr(6) + "\n\n"));
  const auto taken = archive.run({"translate", "import", (archive / file).string()});
  INFO(taken.errors);
  CHECK(taken.status == 0);
  CHECK(archive.read("content/taxonomy.json") == taxonomy);
}

TEST_CASE("a file for a translator holds nothing that is not public") {
  const Sample sample;
  const json::Document expected = parsed(source + "/tests/samples/expected.json");
  std::string everything;
  for (const char* from : {"ar", "zh", "en", "fr", "ru", "es"}) {
    const std::string to = std::string(from) == "en" ? "fr" : "en";
    everything += test::read_file(sample.export_texts(from, to, "po"));
    everything += test::read_file(sample.export_texts(from, to, "xlf"));
  }
  const auto listed = sample.run({"status", "--what", "texts", "--list"});
  REQUIRE(listed.status == 0);
  CHECK(contains(listed.out, ": stale"));
  std::size_t hidden = 0, shown = 0;
  const json::Cursor parts = expected.root().find("parts").value();
  for (const json::Cursor part : parts) {
    const auto canary = part.find("canary");
    if (!part.find("public")->boolean() && canary && canary->is(json::Type::String)) {
      ++hidden;
      INFO(part.key());
      CHECK_FALSE(contains(everything, std::string(canary->string())));
      CHECK_FALSE(contains(everything, std::string(part.key()) + "#"));
      CHECK_FALSE(contains(listed.out, std::string(part.key()) + "#"));
    } else if (contains(everything, std::string(part.key()))) {
      ++shown;
    }
  }
  CHECK(hidden > 50);
  CHECK(shown > 50);
}

TEST_CASE("a text is written once all its paragraphs are translated, as a draft") {
  const Sample sample;
  const std::string file = sample.export_texts("fr", "es", "po");
  const std::string stem = "reviews/xaa/criminalization/responses/untoc/2-1";
  std::string text = test::read_file(file);
  const auto translate_block = [&text](const std::string& key, const std::string& words) {
    const std::size_t entry = text.find("msgctxt \"" + key + "\"");
    REQUIRE(entry != std::string::npos);
    const std::size_t target = text.find("msgstr \"\"", entry);
    text.replace(target, 9, "msgstr \"" + words + "\"");
  };
  const auto take = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"import", file});
    fs::remove(file);
    sample.folder.write(fs::path(file).filename().string(), text);
    return sample.run(more);
  };
  translate_block(stem + "#1", "Primero.");
  const auto half = take({});
  CHECK(half.status == 0);
  CHECK(contains(half.errors, "[translation-incomplete]"));
  const fs::path made = fs::path(sample.path) / "content" / (stem + ".es.md");
  CHECK_FALSE(fs::exists(made));

  translate_block(stem + "#2", "Segundo.");
  const auto whole = take({"--as", "secretariat"});
  INFO(whole.errors);
  REQUIRE(whole.status == 0);
  CHECK(test::read_file(made) == "Primero.\n\nSegundo.\n");
  const std::string data = test::read_file(fs::path(sample.path) / "content" / (stem + ".json"));
  CHECK(contains(data, "\"es\": \"secretariat\""));
  CHECK(contains(take({"--as", "secretariat"}).out, "There is nothing to write"));

  text.replace(text.find("Segundo."), 8, "Otro.");
  const auto other = take({});
  CHECK(other.status == 1);
  CHECK(contains(other.errors, "[translation-exists]"));
  CHECK(take({"--replace"}).status == 0);
  CHECK(test::read_file(made) == "Primero.\n\nOtro.\n");
}

TEST_CASE("messages, names and questions keep to the glossary and lack nothing") {
  const auto status = translate({"status", "--what", "interface", "--what", "reference", "--format",
                                 "json", "--theme", source, "--repo", source});
  INFO(status.errors);
  REQUIRE(status.status == 0);
  const auto report = json::parse("status.json", status.out);
  REQUIRE(report);
  const json::Cursor rows = report->root().find("rows").value();
  CHECK(rows.size() == 10);
  for (const json::Cursor row : rows) {
    INFO(row.find("subject")->string() << " in " << row.find("language")->string());
    CHECK(row.find("texts")->integer() > 400);
    CHECK(row.find("missing")->integer() == 0);
    CHECK(row.find("terms")->integer() == 0);
  }
}

TEST_CASE("files in the way, other formats and languages that do not go together are refused") {
  const Theme theme;
  const test::TemporaryFolder work;
  const std::string file = (work.path() / "fr.po").string();
  REQUIRE(export_messages(theme, "fr", file).status == 0);
  CHECK(contains(export_messages(theme, "fr", file).errors, "[form-exists]"));
  CHECK(contains(export_messages(theme, "en", file).errors, "[translation-languages]"));
  work.write("a.txt", "x");
  CHECK(contains(translate({"import", (work.path() / "a.txt").string()}).errors,
                 "[translation-unknown-format]"));
}

TEST_CASE(
    "a pseudo theme has brackets around every message of one language and leaves the others") {
  const Theme theme;
  const test::TemporaryFolder work;
  const std::string to = (work.path() / "pseudo").string();
  const auto made = translate({"pseudo", "--to", to, "--language", "fr", "--theme", theme.path()});
  INFO(made.errors);
  REQUIRE(made.status == 0);
  const json::Document french = parsed(to + "/i18n/fr.json");
  CHECK(french.root().size() > 400);
  const json::Cursor messages = french.root();
  for (const json::Cursor message : messages) CHECK(message.string().starts_with("⟦"));
  CHECK(test::read_file(to + "/i18n/ru.json") == theme.read("ru"));
  CHECK(translate({"pseudo", "--to", to, "--theme", theme.path()}).status == 4);
}
