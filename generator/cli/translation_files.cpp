// SPDX-License-Identifier: Apache-2.0
#include "cli/translation_files.h"

#include "cli/content_folder.h"
#include "cli/private_folder.h"
#include "cli/released.h"
#include "git/file_history.h"

#include <boost/filesystem.hpp>

#include <algorithm>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

using translate::JsonText;
constexpr json::Limits file_limits{.bytes = std::size_t{16} * 1024 * 1024};

// What the texts of files are in any version of them.
using TextsOf = std::vector<JsonText> (*)(const std::vector<json::Document>& documents);

std::vector<JsonText> messages_of(const std::vector<json::Document>& documents) {
  PerLanguage<const json::Document*> files;
  for (const json::Document& document : documents)
    if (const auto language = parse_language(fs::path(document.file()).stem().string()))
      files[*language] = &document;
  return translate::messages_in(files);
}

std::vector<JsonText> names_of(const std::vector<json::Document>& documents) {
  std::vector<JsonText> all;
  for (const json::Document& document : documents)
    std::ranges::move(translate::names_in(document), std::back_inserter(all));
  return all;
}

// The top of the work tree that holds a folder; nothing outside of Git.
std::optional<fs::path> work_tree_of(const fs::path& folder) {
  for (fs::path top = fs::weakly_canonical(folder); !top.empty(); top = top.parent_path()) {
    if (fs::exists(top / ".git")) return top;
    if (top == top.root_path()) break;
  }
  return std::nullopt;
}

void follow_back(const fs::path& folder, TextsOf texts_of, JsonSubject& subject) {
  const auto top = work_tree_of(folder);
  if (!top) {
    subject.no_ages = Diagnostic{.severity = Severity::Note,
                                 .code = "translation-no-history",
                                 .at = {folder.string()},
                                 .message = "the folder is not in Git: what is stale is not known",
                                 .hint = "keep it in a Git repository, with its history"};
    return;
  }
  const fs::path below = fs::weakly_canonical(folder).lexically_relative(*top);
  const std::string prefix = below == "." ? "" : below.generic_string() + "/";
  std::vector<std::string> paths;
  for (const json::Document& document : subject.documents)
    paths.push_back(prefix + document.file());
  const auto next = [&](const git::FileVersion& version) {
    std::vector<json::Document> documents;
    for (std::size_t i = 0; i < version.size(); ++i)
      if (auto read = json::parse(subject.documents[i].file(), version[i], file_limits))
        documents.push_back(std::move(*read));
    return subject.ages.add(texts_of(documents));
  };
  const Result<void> read = git::read_file_history(*top, "HEAD", paths, next);
  if (read) return;
  subject.no_ages = read.error();
  subject.no_ages->severity = Severity::Note;
}

void read_documents(const fs::path& folder, const std::vector<std::string>& files,
                    Checked<JsonSubject>& read) {
  for (const std::string& file : files) {
    const Result<std::string> bytes = read_file(folder / file);
    if (!bytes) {
      read.diagnostics.push_back(bytes.error());
      continue;
    }
    auto document = json::parse(file, *bytes, file_limits);
    if (document)
      read.value.documents.push_back(std::move(*document));
    else
      read.diagnostics.push_back(document.error());
  }
}

void complete(const fs::path& folder, TextsOf texts_of, Checked<JsonSubject>& read) {
  if (has_error(read.diagnostics)) return;
  read.value.texts = texts_of(read.value.documents);
  read.value.ages = translate::Ages(read.value.texts);
  follow_back(folder, texts_of, read.value);
}

std::vector<std::string> json_files(const fs::path& content, const std::string& folder) {
  std::vector<std::string> files;
  if (!fs::is_directory(content / folder)) return files;
  for (const fs::directory_entry& entry : fs::directory_iterator(content / folder))
    if (entry.path().extension() == ".json" && fs::is_regular_file(entry.symlink_status()))
      files.push_back((fs::path(folder) / entry.path().filename()).string());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Checked<JsonSubject> read_interface(const fs::path& theme) {
  Checked<JsonSubject> read;
  std::vector<std::string> files;
  for (const Language language : all_languages) {
    const std::string file = "i18n/" + std::string(code(language)) + ".json";
    if (language == Language::En || fs::exists(theme / file)) files.push_back(file);
  }
  read_documents(theme, files, read);
  complete(theme, messages_of, read);
  return read;
}

Checked<JsonSubject> read_reference(const fs::path& content) {
  Checked<JsonSubject> read;
  std::vector<std::string> files = json_files(content, "");
  std::ranges::move(json_files(content, "mechanisms"), std::back_inserter(files));
  if (files.empty())
    read.diagnostics.push_back({.code = "no-content",
                                .at = {content.string()},
                                .message = "there is no reference data in this folder",
                                .hint = "name the work tree with --repo"});
  read_documents(content, files, read);
  complete(content, names_of, read);
  return read;
}

const json::Document* document_of(const JsonSubject& subject, std::string_view file) {
  for (const json::Document& document : subject.documents)
    if (document.file() == file) return &document;
  return nullptr;
}

Checked<translate::Glossary> read_glossary_of(const fs::path& content) {
  Checked<translate::Glossary> nothing;
  if (!fs::exists(content / "glossary.json")) return nothing;
  const Result<std::string> bytes = read_file(content / "glossary.json");
  const auto document =
      bytes ? json::parse("glossary.json", *bytes, file_limits) : fail(bytes.error());
  if (document) return translate::read_glossary(*document);
  nothing.diagnostics.push_back(document.error());
  return nothing;
}

tl::expected<translate::Catalogue, Failure> read_texts(const SourceOptions& source,
                                                       const translate::WhichTexts& which) {
  const PrivateFolder spool;
  const auto record = read_repository(source, spool.path());
  if (!record) return tl::unexpected(record.error());
  Result<translate::Catalogue> catalogue = translate::texts_of(record->edition, which);
  if (!catalogue) return failed(ExitStatus::Problems, catalogue.error());
  return std::move(*catalogue);
}

}  // namespace palermo::cli
