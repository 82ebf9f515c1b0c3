// SPDX-License-Identifier: Apache-2.0
#include "git/revision.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>

#include "git/folder.h"
#include "git/locate.h"

namespace palermo::git {
namespace {

// What was opened, shared by all handles of a revision.
class Opened {
 public:
  void add(std::string_view path) {
    ++count_;
    if (!recording_) return;
    const std::lock_guard lock(mutex_);
    paths_.emplace_back(path);
  }
  void record() { recording_ = true; }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] std::vector<std::string> paths() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> sorted = paths_;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
  }

 private:
  std::atomic<std::size_t> count_{0};
  std::atomic<bool> recording_{false};
  mutable std::mutex mutex_;
  std::vector<std::string> paths_;
};

Diagnostic damaged(std::string_view path) {
  return {.code = std::string(damaged_code),
          .at = {std::string(path)},
          .message = "this file cannot be read from the Git repository",
          .hint = "run git fsck in it and restore it from another clone"};
}

Diagnostic too_large(std::string_view path, std::size_t most_bytes) {
  return {.code = "file-too-large",
          .at = {std::string(path)},
          .message = "the file is larger than " + std::to_string(most_bytes) + " bytes",
          .hint = "divide it into smaller files"};
}

Diagnostic not_a_file(std::string_view path, EntryKind kind) {
  if (kind == EntryKind::Missing)
    return {.code = "file-missing",
            .at = {std::string(path)},
            .message = "the revision has no such file",
            .hint = "commit the file, or correct the path"};
  return {.code = "file-not-regular",
          .at = {std::string(path)},
          .message = "this is " + std::string(name(kind)) + ", which is never followed",
          .hint = "commit an ordinary file in its place"};
}

}  // namespace

std::string_view name(EntryKind kind) {
  switch (kind) {
    case EntryKind::Missing:
      return "nothing";
    case EntryKind::File:
      return "a file";
    case EntryKind::Folder:
      return "a folder";
    case EntryKind::Link:
      return "a symbolic link";
    case EntryKind::Submodule:
      return "a submodule";
    case EntryKind::Odd:
      return "an entry with an unknown mode";
    case EntryKind::Ambiguous:
      return "a name that its folder holds more than once";
  }
  return "nothing";
}

struct Revision::Handle {
  Handle(Repository opened_repository, Odb opened_odb, git_oid top_tree)
      : repository(std::move(opened_repository)),
        odb(std::move(opened_odb)),
        top(top_tree),
        folders(repository.get(), top) {}

  static Result<std::unique_ptr<Handle>> make(Repository repository, git_oid top) {
    Odb odb;
    if (make_into(odb, [&](auto out) { return git_repository_odb(out, repository.get()); }) < 0)
      return fail(damaged(""));
    return std::make_unique<Handle>(std::move(repository), std::move(odb), top);
  }

  Repository repository;
  Odb odb;
  git_oid top;
  FolderChain folders;
  std::shared_ptr<Opened> opened = std::make_shared<Opened>();
};

Revision::Revision(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Revision::Revision(Revision&&) noexcept = default;
Revision& Revision::operator=(Revision&&) noexcept = default;
Revision::~Revision() = default;

Result<Revision> Revision::open(const boost::filesystem::path& repository,
                                const std::string& revision, const std::string& content_folder) {
  Result<Repository> opened = open_repository(repository);
  if (!opened) return fail(opened.error());
  Result<git_oid> top = locate_tree(opened->get(), revision);
  if (!top) return fail(top.error());
  if (!content_folder.empty()) {
    FolderChain whole(opened->get(), *top);
    const Result<FolderEntry> content = whole.find(content_folder);
    if (!content) return fail(content.error());
    if (content->kind != EntryKind::Folder)
      return fail({.code = "git-no-content",
                   .message = "the revision has no folder '" + content_folder + "'",
                   .hint = "make an archive with palermo init, or give the right revision"});
    top = *content->id;
  }
  Result<std::unique_ptr<Handle>> handle = Handle::make(std::move(*opened), *top);
  if (!handle) return fail(handle.error());
  return Revision(std::move(*handle));
}

Result<Revision> Revision::duplicate() const {
  Result<Repository> again = open_repository(git_repository_path(handle_->repository.get()));
  if (!again) return fail(again.error());
  Result<std::unique_ptr<Handle>> handle = Handle::make(std::move(*again), handle_->top);
  if (!handle) return fail(handle.error());
  (*handle)->opened = handle_->opened;
  return Revision(std::move(*handle));
}

Result<EntryKind> Revision::find(std::string_view path) const {
  const Result<FolderEntry> entry = handle_->folders.find(path);
  if (!entry) return fail(entry.error());
  return entry->kind;
}

Result<std::string> Revision::read(std::string_view path, std::size_t most_bytes) const {
  const Result<FolderEntry> entry = handle_->folders.find(path);
  if (!entry) return fail(entry.error());
  if (entry->kind != EntryKind::File) return fail(not_a_file(path, entry->kind));
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  if (git_odb_read_header(&size, &type, handle_->odb.get(), entry->id) < 0 ||
      type != GIT_OBJECT_BLOB)
    return fail(damaged(path));
  if (size > most_bytes) return fail(too_large(path, most_bytes));
  handle_->opened->add(path);
  OdbObject blob;
  if (make_into(blob, [&](auto out) {
        return git_odb_read(out, handle_->odb.get(), entry->id);
      }) < 0 ||
      git_odb_object_type(blob.get()) != GIT_OBJECT_BLOB ||
      git_odb_object_size(blob.get()) > most_bytes)
    return fail(damaged(path));
  return std::string(static_cast<const char*>(git_odb_object_data(blob.get())),
                     git_odb_object_size(blob.get()));
}

Result<std::vector<Entry>> Revision::list(std::string_view folder) const {
  const Result<const Folder*> found = handle_->folders.folder(folder);
  if (!found) return fail(found.error());
  std::vector<Entry> entries;
  if (*found == nullptr) return entries;
  for (const FolderEntry& entry : (*found)->entries())
    entries.push_back({std::string(entry.name), entry.kind});
  return entries;
}

Sha256 Revision::fingerprint() const {
  std::array<char, GIT_OID_HEXSZ + 1> id{};
  git_oid_tostr(id.data(), id.size(), &handle_->top);
  return sha256("palermo: a tree of files\n" + std::string(id.data()));
}

std::size_t Revision::blobs_opened() const { return handle_->opened->count(); }

void Revision::record_opened() { handle_->opened->record(); }

std::vector<std::string> Revision::opened_paths() const { return handle_->opened->paths(); }

}  // namespace palermo::git
