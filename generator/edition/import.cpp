// SPDX-License-Identifier: Apache-2.0
#include "edition/import.h"

#include "edition/folder_reader.h"
#include "edition/manifest_reader.h"

#include <optional>

namespace palermo::edition {
namespace {

constexpr std::string_view manifest_path = "edition.json";
constexpr std::size_t most_data_bytes = std::size_t{64} * 1024;
constexpr std::size_t most_attachment_bytes = std::size_t{20} * 1024 * 1024;
constexpr std::size_t most_reference_bytes = std::size_t{4} * 1024 * 1024;
constexpr json::Limits manifest_limits{.bytes = std::size_t{256} * 1024 * 1024,
                                       .values = 8'000'000};

struct Import {
  const FolderReader& folder;
  const ImportOptions& options;
  TextStore& texts;
  json::Problems problems;
  Imported imported;
};

// The bytes of a listed file, whose hash must be the one in the list.
std::optional<std::string> read_listed(Import& import, const ListedFile& file, std::size_t most) {
  Result<std::string> bytes = import.folder.read(file.path, most);
  if (!bytes) {
    import.problems.add(bytes.error());
    return std::nullopt;
  }
  if (sha256(*bytes) != file.digest) {
    import.problems.add(Diagnostic{.code = "edition-changed",
                                   .at = {.file = file.path},
                                   .message = "not the bytes that the edition lists",
                                   .hint = "fetch the edition again"});
    return std::nullopt;
  }
  return std::move(*bytes);
}

void read_reference(Import& import, const json::Cursor& list) {
  for (const ListedFile& file : read_reference_list(list, import.problems))
    if (auto bytes = read_listed(import, file, most_reference_bytes))
      import.imported.reference_files.push_back({file.path, std::move(*bytes)});
  if (!import.problems.empty()) return;

  const auto given = [&](std::string_view path) -> Result<std::string> {
    for (const ReferenceFile& file : import.imported.reference_files)
      if (file.path == path) return file.bytes;
    return fail({.code = "file-missing",
                 .at = {.file = std::string(path)},
                 .message = "the edition has no such file"});
  };
  auto loaded = mechanism::load(given);
  for (Diagnostic& diagnostic : loaded.diagnostics) import.problems.add(std::move(diagnostic));
  import.imported.released.reference = std::move(loaded.value);
}

std::optional<TextSpan> keep(Import& import, std::string_view bytes) {
  const Result<TextSpan> span = import.texts.append(bytes);
  if (span) return *span;
  import.problems.add(span.error());
  return std::nullopt;
}

void add_data(Import& import, const ListedFile& file, ReleasedPart& part) {
  const auto bytes = read_listed(import, file, most_data_bytes);
  if (!bytes) return;
  auto data =
      mechanism::parse_part_data(file.path, *bytes, part.id, *import.imported.released.reference);
  for (Diagnostic& diagnostic : data.diagnostics) import.problems.add(std::move(diagnostic));
  part.data = std::move(data.value);
  part.data_span = keep(import, *bytes).value_or(TextSpan{});
}

void add_text(Import& import, const ListedFile& file, Language language, ReleasedPart& part) {
  const auto bytes = read_listed(import, file, import.options.most_text_bytes);
  if (!bytes) return;
  Result<std::string> title = import.options.read_title(file.path, *bytes);
  if (!title) return import.problems.add(title.error());
  part.texts.push_back({.language = language,
                        .span = keep(import, *bytes).value_or(TextSpan{}),
                        .title = std::move(*title),
                        .file = {file.digest, file.release, file.earlier}});
}

void add_attachment(Import& import, const ListedFile& file, mechanism::Attachment attachment,
                    ReleasedPart& part) {
  if (!import.options.check_attachment)
    return import.problems.add(Diagnostic{.code = "edition-attachment",
                                          .at = {.file = file.path},
                                          .message = "attachments are not taken here"});
  const auto bytes = read_listed(import, file, most_attachment_bytes);
  if (!bytes) return;
  for (Diagnostic& diagnostic : import.options.check_attachment(*bytes, file.path))
    import.problems.add(std::move(diagnostic));
  part.attachments.push_back({.file = std::move(attachment),
                              .span = keep(import, *bytes).value_or(TextSpan{}),
                              .released = {file.digest, file.release, file.earlier}});
}

// The parts of a sorted list, whose files stand one after the other.
class Grouping {
 public:
  explicit Grouping(Import& import) : import_(import) {}

  void add(const ListedFile& file) {
    const auto path = mechanism::parse_part_path(file.path, *import_.imported.released.reference);
    if (!path) {
      Diagnostic diagnostic = path.error();
      diagnostic.at.file = manifest_path;
      return import_.problems.add(std::move(diagnostic));
    }
    if (!part_ || part_->id != path->id) {
      finish();
      part_ = ReleasedPart{.id = path->id};
    }
    if (std::holds_alternative<mechanism::DataFile>(path->role)) {
      part_->data_file = {file.digest, file.release, file.earlier};
      has_data_ = true;
      add_data(import_, file, *part_);
    } else if (const auto* text = std::get_if<mechanism::TextFile>(&path->role)) {
      has_text_ = true;
      add_text(import_, file, text->language, *part_);
    } else {
      add_attachment(import_, file, std::get<mechanism::Attachment>(path->role), *part_);
    }
  }

  void finish() {
    if (!part_) return;
    if (!has_data_ || (part_->id.record.kind->needs_text && !has_text_))
      report(mechanism::stem(part_->id), "edition-incomplete",
             "the part is not whole: its data, and where its kind wants it a text, are needed");
    import_.imported.released.parts.push_back(std::move(*part_));
    part_.reset();
    has_data_ = has_text_ = false;
  }

 private:
  void report(const std::string& path, std::string code, std::string message) {
    import_.problems.add(
        Diagnostic{.code = std::move(code), .at = {.file = path}, .message = std::move(message)});
  }

  Import& import_;
  std::optional<ReleasedPart> part_;
  bool has_data_ = false, has_text_ = false;  // listed, whether they can be read or not
};

void read_content(Import& import, const json::Cursor& list) {
  Grouping grouping(import);
  for (const ListedFile& file :
       read_file_list(list, import.imported.released.releases, import.problems))
    grouping.add(file);
  grouping.finish();
}

void read_manifest(Import& import, const json::Document& document) {
  json::Fields fields(document.root(), import.problems);
  (void)fields.integer("edition", {.least = 1, .most = 1});
  const std::string_view mechanism = fields.string("mechanism");
  const json::Cursor reference = fields.list("reference");
  const json::Cursor releases = fields.list("releases");
  const json::Cursor files = fields.list("files");
  const json::Cursor tombstones = fields.list("tombstones");
  if (!import.problems.empty()) return;

  read_reference(import, reference);
  if (!import.problems.empty()) return;
  Released& released = import.imported.released;
  if (released.reference->mechanism_id != mechanism)
    fields.report("mechanism", "edition-mechanism", "not the mechanism of mechanism.json");
  released.releases = read_releases(releases, *released.reference, import.problems);
  released.withdrawn = read_tombstones(tombstones, *released.reference, import.problems);
  read_content(import, files);
}

}  // namespace

Checked<Imported> import_from(const boost::filesystem::path& folder, const ImportOptions& options) {
  const auto stop = [](Diagnostic diagnostic) {
    Checked<Imported> checked;
    checked.diagnostics.push_back(std::move(diagnostic));
    return checked;
  };
  const Result<FolderReader> reader = FolderReader::open(folder);
  if (!reader) return stop(reader.error());
  Result<std::string> text = reader->read(manifest_path, manifest_limits.bytes);
  if (!text) return stop(text.error());
  const Result<json::Document> document =
      json::parse(std::string(manifest_path), std::move(*text), manifest_limits);
  if (!document) return stop(document.error());
  Result<TextStore> created = TextStore::create(options.temporary_folder);
  if (!created) return stop(created.error());

  const auto texts = std::make_shared<TextStore>(std::move(*created));
  Import import{.folder = *reader, .options = options, .texts = *texts};
  import.imported.released.texts = texts;
  read_manifest(import, *document);
  Checked<Imported> checked{std::move(import.imported), import.problems.take()};
  sort(checked.diagnostics);
  return checked;
}

}  // namespace palermo::edition
