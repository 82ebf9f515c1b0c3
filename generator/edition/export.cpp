// SPDX-License-Identifier: Apache-2.0
#include "edition/export.h"

#include "edition/content_path.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace palermo::edition {
namespace {

namespace fs = boost::filesystem;

constexpr std::string_view readme = R"(# An edition

This folder is the complete public record of a review mechanism at one moment: everything that was
released, and nothing else. It is plain Markdown and JSON, made to be read, kept, checked and cited
without any program.

## What is here
- `reviews/` and `conference/`: the released material. A part is a `.json` file with what needs no
  language, one `.<lang>.md` file a released language (`ar zh en fr ru es`), and what is attached:
  `.<name>.pdf`, `.png` or `.jpg`, with the language before the ending where it has one.
- `mechanism.json`, `instruments.json`, `states.json`, `taxonomy.json`, `questionnaire.json`,
  `draw.json`, `official_counts.json`, `security_contact.json` and `words.json`: States, treaties,
  articles, questions, rules, words of the site, and where to write of a fault.
- `edition.json`: which decision released which file, when and under which paragraph, which
  decisions had released other bytes of it before (`earlier`), and what was withdrawn.
- `SHA256SUMS`: the hash of every file.

What is not here is not public, or does not exist; the folder does not tell one from the other.

## Check it

    sha256sum --check --quiet SHA256SUMS

No answer means that every file is as it was published. The hash of a released file is also in the
decision that released it.

## Rebuild the site from it

    palermo build --edition . --out ../site

The same edition and the same version of the program give the same site, byte for byte: compare its
`manifest.json` with the published one.
)";

Diagnostic mistake(std::string code, std::string message, std::string hint = "") {
  return {.code = std::move(code), .message = std::move(message), .hint = std::move(hint)};
}

Diagnostic failed_write(const fs::path& folder) {
  return mistake("export-write", "the edition cannot be written below " + folder.string(),
                 errno == ENOSPC ? "the disk is full" : "may this user write there?");
}

// A file of the folder: its bytes, or where they are in the store.
struct ExportedFile {
  std::string path;
  Sha256 digest;
  const TextSpan* span = nullptr;
  std::string bytes;
};

ExportedFile made(std::string path, std::string bytes) {
  const Sha256 digest = sha256(bytes);
  return {.path = std::move(path), .digest = digest, .bytes = std::move(bytes)};
}

void sort(std::vector<ExportedFile>& files) {
  std::sort(files.begin(), files.end(),
            [](const ExportedFile& a, const ExportedFile& b) { return a.path < b.path; });
}

std::string sums_of(const std::vector<ExportedFile>& files) {
  std::string text;
  for (const ExportedFile& file : files) text += to_text(file.digest) + "  " + file.path + "\n";
  return text;
}

// Writes files into a folder that nobody else knows yet.
class Exporter {
 public:
  explicit Exporter(fs::path folder) : folder_(std::move(folder)) {}

  bool write(const std::string& path, std::string_view bytes) {
    const fs::path file = folder_ / path;
    if (file.parent_path() != made_) {
      boost::system::error_code failure;
      fs::create_directories(file.parent_path(), failure);
      if (failure) return false;
      made_ = file.parent_path();
    }
    const int out =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (out < 0) return false;
    bool good = true;
    while (good && !bytes.empty()) {
      const ssize_t n = ::write(out, bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      good = n > 0;
      if (good) bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return ::close(out) == 0 && good;
  }

 private:
  fs::path folder_;
  fs::path made_;
};

}  // namespace

bool export_files(const Edition& edition, const std::vector<ReferenceFile>& reference,
                  const TakeFile& take) {
  std::vector<ContentFile> content = content_files(edition);
  std::vector<ExportedFile> files;
  files.reserve(content.size() + reference.size() + 3);
  for (ContentFile& file : content)
    files.push_back({.path = std::move(file.path), .digest = file.digest, .span = &file.span});
  for (const ReferenceFile& file : reference) files.push_back(made(file.path, file.bytes));
  files.push_back(made("edition.json", write_manifest(edition, reference)));
  files.push_back(made("README.md", std::string(readme)));
  sort(files);
  files.push_back(made("SHA256SUMS", sums_of(files)));
  sort(files);

  std::string text;
  return std::all_of(files.begin(), files.end(), [&](const ExportedFile& file) {
    const bool read = file.span == nullptr || edition.texts->read(*file.span, text);
    return read && take(file.path, file.span == nullptr ? file.bytes : text);
  });
}

Result<void> export_to(const Edition& edition, const std::vector<ReferenceFile>& reference,
                       const fs::path& folder) {
  boost::system::error_code failure;
  const fs::path target = fs::absolute(folder).lexically_normal();
  const fs::file_status there = fs::symlink_status(target, failure);
  const bool empty_folder =
      there.type() == fs::directory_file && fs::is_empty(target, failure) && !failure;
  if (there.type() != fs::file_not_found && !empty_folder)
    return fail(mistake("export-not-empty", folder.string() + " is not an empty folder",
                        "name a folder that does not exist yet"));

  const fs::path fresh = target.parent_path() / fs::unique_path(".edition-%%%%%%%%");
  fs::create_directories(target.parent_path(), failure);
  errno = 0;
  if (!failure) fs::create_directory(fresh, failure);
  Exporter exporter(fresh);
  const auto write = [&](const std::string& path, std::string_view bytes) {
    return exporter.write(path, bytes);
  };
  const bool written = !failure && export_files(edition, reference, write);
  if (written) fs::rename(fresh, target, failure);
  if (written && !failure) return {};
  const Diagnostic diagnostic = failed_write(target.parent_path());
  fs::remove_all(fresh, failure);
  return fail(diagnostic);
}

}  // namespace palermo::edition
