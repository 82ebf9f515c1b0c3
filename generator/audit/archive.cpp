// SPDX-License-Identifier: Apache-2.0
#include "audit/archive.h"

#include "audit/acts.h"

#include <set>
#include <string_view>

namespace palermo::audit {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} * 1024 * 1024;
constexpr int most_depth = 32;

// "reviews/xaa/…/5-1.fr.md" is a file of the part "reviews/xaa/…/5-1".
std::string part_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(path.substr(0, path.find('.', slash == std::string_view::npos ? 0 : slash)));
}

class ArchiveReader {
 public:
  ArchiveReader(const git::Revision& revision, Instant as_of)
      : revision_(revision), as_of_(as_of) {}

  Result<Archive> read() {
    if (const auto done = read_reference(); !done) return fail(done.error());
    if (const auto done = read_decisions(); !done) return fail(done.error());
    if (const auto done = read_material(); !done) return fail(done.error());
    note_names();
    return std::move(archive_);
  }

 private:
  // The files of a folder and, where wanted, of all folders in it; `depth` 0 is the folder alone.
  Result<std::vector<ContentFile>> read_folder(const std::string& folder, int depth) {
    std::vector<ContentFile> files;
    if (const auto done = read_into(folder, depth, files); !done) return fail(done.error());
    return files;
  }

  Result<void> read_into(const std::string& folder, int depth, std::vector<ContentFile>& files) {
    const auto entries = revision_.list(folder);
    if (!entries) return fail(entries.error());
    for (const git::Entry& entry : *entries) {
      const std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
      const auto kind = revision_.find(path);
      if (!kind) return fail(kind.error());
      if (*kind == git::EntryKind::Folder && depth == 0) continue;
      Result<void> done = *kind == git::EntryKind::Folder ? read_into(path, depth - 1, files)
                                                                : read_file(path, *kind, files);
      if (!done) return done;
    }
    return {};
  }

  Result<void> read_file(const std::string& path, git::EntryKind kind,
                         std::vector<ContentFile>& files) {
    if (kind != git::EntryKind::File) {
      archive_.not_read.push_back(path);
      return {};
    }
    Result<std::string> bytes = revision_.read(path, most_bytes);
    if (bytes)
      files.push_back({path, std::move(*bytes)});
    else if (bytes.error().code == git::damaged_code)
      return fail(bytes.error());
    else
      archive_.not_read.push_back(path);
    return {};
  }

  // Files that stand in the content folder itself.
  Result<void> read_reference() {
    auto files = read_folder("", 0);
    if (!files) return fail(files.error());
    archive_.open = std::move(*files);
    return {};
  }

  Result<void> read_decisions() {
    auto files = read_folder("decisions", most_depth);
    if (!files) return fail(files.error());
    for (ContentFile& file : *files) {
      if (!file.path.ends_with(".json")) continue;
      const Standing standing = acts_.add({file.path, file.bytes}, as_of_);
      (standing == Standing::InForce ? archive_.open : archive_.secret).push_back(std::move(file));
    }
    acts_.finish();
    return {};
  }

  Result<void> read_material() {
    std::vector<ContentFile> files;
    for (const char* folder : {"reviews", "conference"})
      if (auto done = read_into(folder, most_depth, files); !done) return done;
    for (const ContentFile& file : files)
      if (is_granted(file) && file.path.ends_with(".json")) with_data_.insert(part_of(file.path));
    for (ContentFile& file : files) divide(std::move(file));
    return {};
  }

  [[nodiscard]] bool is_granted(const ContentFile& file) const {
    return acts_.releases(file.path, sha256(file.bytes), as_of_);
  }

  // A text without the data of its part is not public.
  void divide(ContentFile file) {
    const std::string part = part_of(file.path);
    const bool open = with_data_.contains(part) && is_granted(file);
    parts_.insert(part);
    if (open || acts_.was_named(file.path, as_of_)) named_.insert(part);
    (open ? archive_.open : archive_.secret).push_back(std::move(file));
  }

  void note_names() {
    for (const std::string& part : parts_)
      if (!named_.contains(part)) archive_.secret_names.push_back(part);
  }

  const git::Revision& revision_;
  Instant as_of_;
  Acts acts_;
  Archive archive_;
  std::set<std::string> parts_, named_, with_data_;
};

}  // namespace

Result<Archive> read_archive(const git::Revision& revision, Instant as_of) {
  return ArchiveReader(revision, as_of).read();
}

}  // namespace palermo::audit
