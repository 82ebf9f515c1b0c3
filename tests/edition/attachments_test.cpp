// SPDX-License-Identifier: Apache-2.0
#include "edition/import.h"

#include "edition/released.h"

using namespace palermo;
using namespace palermo::edition;

namespace {

const std::string bytes("%PDF-1.7 \0 \xFF not a text", 24);

Released with_attachments() {
  test::Maker maker;
  const std::size_t first = maker.release("xaa-0001", "2027-01-02");
  const std::size_t second = maker.release("xaa-0002", "2027-03-02");
  maker.part("reviews/xaa/criminalization/responses/untoc/5-1",
             R"({"original": "fr", "answer": "yes"})", first);
  maker.text(Language::Fr, "Oui\n\nTexte.", first);
  maker.attach(".annex.fr.pdf", bytes, second);
  maker.attach(".chart.png", "PNG", first);
  return maker.take();
}

std::vector<ReferenceFile> reference_files() {
  std::vector<ReferenceFile> files;
  for (const std::string& path : mechanism::reference_files())
    files.push_back({path, mechanism::test::read_content(path).value()});
  return files;
}

ImportOptions options() {
  return {.read_title = [](std::string_view, std::string_view) -> Result<std::string> {
            return std::string("Oui");
          },
          .temporary_folder = boost::filesystem::temp_directory_path(),
          .check_attachment = [](std::string_view, const std::string&) {
            return std::vector<Diagnostic>();
          }};
}

boost::filesystem::path exported(const test::Folder& folder) {
  const auto target = folder.path / "edition";
  const auto done = export_to(build(with_attachments()), reference_files(), target);
  REQUIRE(done);
  return target;
}

}  // namespace

TEST_CASE("attachments belong to their part, and date and log it") {
  const Edition edition = build(with_attachments());
  REQUIRE(edition.records.size() == 1);
  const Part& part = edition.records.front().parts.front();
  REQUIRE(part.attachments.size() == 2);
  CHECK(part.attachments[0].file.language == Language::Fr);
  CHECK(part.public_since() == test::day("2027-01-02"));
  CHECK(part.last_change() == test::day("2027-03-02"));
  REQUIRE(edition.log.size() == 2);
  CHECK(edition.log.front().decision == "xaa-0002");
  CHECK(edition.log.front().languages.contains(Language::Fr));
}

TEST_CASE("attachments are exported and imported byte for byte") {
  const test::Folder folder;
  const auto target = exported(folder);
  auto imported = import_from(target, options());
  for (const Diagnostic& diagnostic : imported.diagnostics) UNSCOPED_INFO(to_text(diagnostic));
  REQUIRE(imported.diagnostics.empty());
  const Edition edition = build(std::move(imported.value.released));
  CHECK(write_manifest(edition, reference_files()) ==
        write_manifest(build(with_attachments()), reference_files()));
  std::string read;
  REQUIRE(edition.texts->read(edition.records[0].parts[0].attachments[0].span, read));
  CHECK(read == bytes);
}

TEST_CASE("an edition whose attachments are not clean, or cannot be judged, is refused") {
  const test::Folder folder;
  const auto target = exported(folder);
  ImportOptions nobody = options();
  nobody.check_attachment = {};
  CHECK(import_from(target, nobody).diagnostics.front().code == "edition-attachment");
  ImportOptions strict = options();
  strict.check_attachment = [](std::string_view, const std::string& file) {
    return std::vector<Diagnostic>{{.code = "dirty", .at = {file}}};
  };
  CHECK(import_from(target, strict).diagnostics.size() == 2);
}
