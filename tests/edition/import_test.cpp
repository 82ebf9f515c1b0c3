// SPDX-License-Identifier: Apache-2.0
#include "edition/import.h"

#include "edition/released.h"
#include "json/schema.h"

#include <fstream>
#include <sstream>

using namespace palermo;
using namespace palermo::edition;
namespace fs = boost::filesystem;

namespace {

std::vector<ReferenceFile> reference_files() {
  std::vector<ReferenceFile> files;
  for (const std::string& path : mechanism::reference_files())
    files.push_back({path, mechanism::test::read_content(path).value()});
  return files;
}

std::string slurp(const fs::path& path) {
  std::ifstream file(path.string(), std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void spill(const fs::path& path, const std::string& text) {
  std::ofstream(path.string(), std::ios::binary) << text;
}

ImportOptions options() {
  return {.read_title = [](std::string_view, std::string_view text) -> Result<std::string> {
            return std::string(text.substr(0, text.find('\n')));
          },
          .temporary_folder = fs::temp_directory_path()};
}

std::vector<std::string> mistakes(const fs::path& folder) {
  std::vector<std::string> found;
  for (const Diagnostic& d : import_from(folder, options()).diagnostics)
    found.push_back(d.at.file + " " + d.code);
  return found;
}

fs::path exported(const test::Folder& folder) {
  const fs::path target = folder.path / "edition";
  const auto done = export_to(build(test::sample()), reference_files(), target);
  REQUIRE(done);
  return target;
}

const std::string answer = "reviews/xaa/criminalization/responses/untoc/5-1";
using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("an exported edition holds its files byte for byte, and nothing else") {
  const test::Folder folder;
  const fs::path target = exported(folder);
  CHECK(slurp(target / (answer + ".fr.md")) == "Oui\n\nTexte.");
  CHECK(slurp(target / (answer + ".json")) == R"({"original": "fr", "answer": "yes"})");
  CHECK(slurp(target / "states.json") == mechanism::test::read_content("states.json").value());
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(target))
    files += fs::is_regular_file(entry.path()) ? 1 : 0;
  const std::size_t reference = mechanism::reference_files().size();
  CHECK(files == 5 + 5 + reference + 3);  // data, texts; README, edition.json, SHA256SUMS
  const std::string sums = slurp(target / "SHA256SUMS");
  CHECK(static_cast<std::size_t>(std::count(sums.begin(), sums.end(), '\n')) == files - 1);
  CHECK(sums.find(to_text(sha256("Yes")) + "  " + answer + ".en.md\n") != std::string::npos);
}

TEST_CASE("export, import and build give the edition again") {
  const test::Folder folder;
  const fs::path target = exported(folder);
  auto imported = import_from(target, options());
  for (const Diagnostic& diagnostic : imported.diagnostics) UNSCOPED_INFO(to_text(diagnostic));
  REQUIRE(imported.diagnostics.empty());
  const Edition edition = build(std::move(imported.value.released));
  const Edition original = build(test::sample());

  CHECK(write_manifest(edition, imported.value.reference_files) == slurp(target / "edition.json"));
  REQUIRE(edition.records.size() == original.records.size());
  REQUIRE(edition.log.size() == original.log.size());
  for (std::size_t i = 0; i < edition.log.size(); ++i) {
    CHECK(edition.log[i].decision == original.log[i].decision);
    CHECK(edition.log[i].parts == original.log[i].parts);
    CHECK(edition.log[i].languages == original.log[i].languages);
  }
  for (std::size_t r = 0; r < edition.records.size(); ++r) {
    const Record& a = edition.records[r];
    const Record& b = original.records[r];
    CHECK(mechanism::folder(a.id) == mechanism::folder(b.id));
    REQUIRE(a.parts.size() == b.parts.size());
    REQUIRE(a.tombstones.size() == b.tombstones.size());
    for (std::size_t p = 0; p < a.parts.size(); ++p) {
      CHECK(a.parts[p].id == b.parts[p].id);
      CHECK(a.parts[p].data.original == b.parts[p].data.original);
      CHECK(a.parts[p].data_digest == b.parts[p].data_digest);
      CHECK(a.parts[p].public_since() == b.parts[p].public_since());
      for (const Language language : all_languages) {
        const Text& text_a = a.parts[p].texts[language];
        const Text& text_b = b.parts[p].texts[language];
        REQUIRE(static_cast<bool>(text_a) == static_cast<bool>(text_b));
        CHECK(text_a.title == text_b.title);
        CHECK(text_a.digest == text_b.digest);
        std::string bytes_a;
        std::string bytes_b;
        REQUIRE(edition.texts->read(text_a.span, bytes_a));
        REQUIRE(original.texts->read(text_b.span, bytes_b));
        CHECK(bytes_a == bytes_b);
      }
    }
  }
}

TEST_CASE("revisions go with the edition and come back") {
  const test::Folder folder;
  const fs::path target = folder.path / "edition";
  REQUIRE(export_to(build(test::revised()), reference_files(), target));
  const std::string manifest = slurp(target / "edition.json");
  CHECK(manifest.find("\"release\":\"xaa-0003\",\"earlier\":[\"xaa-0001\",\"xaa-0002\"]}") !=
        std::string::npos);
  auto imported = import_from(target, options());
  for (const Diagnostic& diagnostic : imported.diagnostics) UNSCOPED_INFO(to_text(diagnostic));
  REQUIRE(imported.diagnostics.empty());
  const Edition edition = build(std::move(imported.value.released));
  CHECK(write_manifest(edition, imported.value.reference_files) == manifest);
  CHECK(edition.records[0].parts[0].is_stale(Language::En));
  CHECK(edition.records[0].parts[1].data_earlier.size() == 1);

  const auto change = [&](const std::string& before, const std::string& after) {
    std::string text = manifest;
    spill(target / "edition.json", text.replace(text.find(before), before.size(), after));
    return mistakes(target);
  };
  const Found refused = {"edition.json edition-earlier"};
  CHECK(change("\"xaa-0001\",\"xaa-0002\"]", "\"xaa-0001\",\"xaa-0009\"]") == refused);
  CHECK(change("\"xaa-0001\",\"xaa-0002\"]", "\"xaa-0001\",\"xaa-0001\"]") == refused);
  CHECK(change("\"xaa-0001\",\"xaa-0002\"]", "\"xaa-0001\",\"xaa-0003\"]") == refused);
}

TEST_CASE("edition.json fits its schema") {
  const auto fits = [](const json::Schema& schema, Released released) {
    const auto document = json::parse(
        "edition.json", write_manifest(build(std::move(released)), reference_files()));
    REQUIRE(document);
    return schema.validate(*document).empty();
  };
  const auto schema = json::Schema::compile(
      "edition.schema.json", mechanism::test::read_content("schemas/edition.schema.json").value());
  REQUIRE(schema);
  CHECK(fits(*schema, test::sample()));
  CHECK(fits(*schema, test::revised()));
}

TEST_CASE("two exports of one edition are the same, and none replaces what is there") {
  const test::Folder folder;
  const fs::path first = exported(folder);
  const auto again = export_to(build(test::sample()), reference_files(), first);
  REQUIRE_FALSE(again);
  CHECK(again.error().code == "export-not-empty");
  fs::create_directory(folder.path / "empty");
  REQUIRE(export_to(build(test::sample()), reference_files(), folder.path / "empty"));
  CHECK(slurp(first / "SHA256SUMS") == slurp(folder.path / "empty" / "SHA256SUMS"));
  std::size_t entries = 0;
  for (auto it = fs::directory_iterator(folder.path); it != fs::directory_iterator(); ++it)
    ++entries;
  CHECK(entries == 2);
}

TEST_CASE("files that edition.json does not list are not read") {
  const test::Folder folder;
  const fs::path target = exported(folder);
  spill(target / (answer + ".es.md"), "x");
  spill(target / "reviews/broken.json", "{");
  CHECK(mistakes(target).empty());
}

TEST_CASE("a listed file that is missing, changed, a link or a folder is refused") {
  const test::Folder folder;
  const fs::path target = exported(folder);
  const fs::path text = target / (answer + ".fr.md");
  spill(text, "Oui\n\nTexte!");
  CHECK(mistakes(target) == Found{answer + ".fr.md edition-changed"});
  fs::remove(text);
  CHECK(mistakes(target) == Found{answer + ".fr.md file-missing"});
  spill(target / "elsewhere", "Oui\n\nTexte.");
  fs::create_symlink(target / "elsewhere", text);
  CHECK(mistakes(target) == Found{answer + ".fr.md edition-not-a-file"});
  fs::remove(text);
  fs::create_directory(text);
  CHECK(mistakes(target) == Found{answer + ".fr.md edition-not-a-file"});
}

TEST_CASE("a link in the middle of a path is not followed") {
  const test::Folder folder;
  const fs::path target = exported(folder);
  fs::rename(target / "conference", folder.path / "conference");
  fs::create_symlink(folder.path / "conference", target / "conference");
  CHECK(mistakes(target) == Found{"conference/background-paper/paper.en.md edition-not-a-file",
                                  "conference/background-paper/paper.json edition-not-a-file"});
}

TEST_CASE("an edition.json that says something impossible is refused") {
  const test::Folder folder;
  const fs::path target = exported(folder);
  const std::string manifest = slurp(target / "edition.json");
  const auto change = [&](const std::string& before, const std::string& after) {
    std::string text = manifest;
    const std::size_t at = text.find(before);
    REQUIRE(at != std::string::npos);
    spill(target / "edition.json", text.replace(at, before.size(), after));
    const Found found = mistakes(target);
    return found.empty() ? "none" : found.front().substr(found.front().find(' ') + 1);
  };
  CHECK(change("\"edition\": 1", "\"edition\": 2") == "json-range");
  CHECK(change("\"untoc-9-1\"", "\"other\"") == "edition-mechanism");
  CHECK(change("states.json", "../states.json") == "edition-order");
  CHECK(change("\"path\":\"reviews/xaa/criminalization/responses/untoc/5-1.en.md\"",
               "\"path\":\"reviews/xaa/criminalization/responses/untoc/../../x\"") == "path-place");
  CHECK(change("reviews/xaa/criminalization/responses/untoc/6-1.json",
               "reviews/xaa/criminalization/responses/untoc/7-1/../6-1.json") == "path-place");
  CHECK(change("\"release\":\"xaa-0001\"", "\"release\":\"xaa-0003\"") == "edition-release");
  CHECK(change("\"issuer\":\"xaa\"", "\"issuer\":\"zzz\"") == "edition-issuer");
  CHECK(change("\"withdrawn_on\":\"2027-06-01\"", "\"withdrawn_on\":\"2027-06-31\"") ==
        "edition-day");
  CHECK(change("reviews/xaa/legislation/old-act", "reviews/xaa/legislation/Old") == "edition-part");
  CHECK(change("{\"path\":\"reviews/xaa/criminalization/observations/a.fr.md\"",
               "{\"path\":\"reviews/xaa/criminalization/observations/a-a.fr.md\"") ==
        "edition-incomplete");
}

TEST_CASE("a text that the program would refuse elsewhere is refused here") {
  const test::Folder folder;
  const fs::path target = exported(folder);
  ImportOptions strict = options();
  strict.read_title = [](std::string_view path, std::string_view text) -> Result<std::string> {
    if (text.starts_with("Yes"))
      return fail({.code = "refused", .at = {.file = std::string(path)}, .message = "no"});
    return std::string();
  };
  const auto imported = import_from(target, strict);
  REQUIRE(imported.diagnostics.size() == 1);
  CHECK(imported.diagnostics[0].code == "refused");
}

TEST_CASE("what is no edition gives one clear mistake") {
  const test::Folder folder;
  CHECK(mistakes(folder.path) == Found{"edition.json file-missing"});
  CHECK(mistakes(folder.path / "none") == Found{" edition-folder"});
}
