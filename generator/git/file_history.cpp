// SPDX-License-Identifier: Apache-2.0
#include "git/file_history.h"

#include "git/library.h"
#include "git/locate.h"

#include <cstring>
#include <optional>

namespace palermo::git {
namespace {

using Commit = Owned<git_commit, git_commit_free>;
using TreeEntry = Owned<git_tree_entry, git_tree_entry_free>;
using Blob = Owned<git_blob, git_blob_free>;

constexpr git_object_size_t most_bytes = git_object_size_t{16} * 1024 * 1024;

// Which blob stands at a path; nothing where none does.
using BlobId = std::optional<git_oid>;
bool same(const BlobId& a, const BlobId& b) {
  if (!a || !b) return !a && !b;
  return git_oid_equal(&*a, &*b) == 1;
}

class Walk {
 public:
  Walk(git_repository* repository, const std::vector<std::string>& paths)
      : repository_(repository), paths_(paths) {}

  [[nodiscard]] Result<Commit> start(const std::string& revision) const {
    Object named, peeled;
    if (make_into(named,
                  [&](auto out) {
                    return git_revparse_single(out, repository_, revision.c_str());
                  }) < 0 ||
        make_into(peeled, [&](auto out) {
          return git_object_peel(out, named.get(), GIT_OBJECT_COMMIT);
        }) < 0)
      return fail({.code = "git-no-revision",
                   .message = "the repository has no such revision",
                   .hint = "give a branch, a tag or a commit that git log shows"});
    return Commit(reinterpret_cast<git_commit*>(peeled.release()));
  }

  [[nodiscard]] std::vector<BlobId> files_of(const Commit& commit) const {
    std::vector<BlobId> files(paths_.size());
    Tree tree;
    if (make_into(tree, [&](auto out) { return git_commit_tree(out, commit.get()); }) < 0)
      return files;
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      TreeEntry entry;
      if (make_into(entry,
                    [&](auto out) {
                      return git_tree_entry_bypath(out, tree.get(), paths_[i].c_str());
                    }) == 0 &&
          git_tree_entry_type(entry.get()) == GIT_OBJECT_BLOB)
        files[i] = *git_tree_entry_id(entry.get());
    }
    return files;
  }

  [[nodiscard]] FileVersion read(const std::vector<BlobId>& files) const {
    FileVersion version(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
      Blob blob;
      if (!files[i] ||
          make_into(blob, [&](auto out) { return git_blob_lookup(out, repository_, &*files[i]); }) <
              0 ||
          git_blob_rawsize(blob.get()) > static_cast<git_object_size_t>(most_bytes))
        continue;
      version[i].assign(static_cast<const char*>(git_blob_rawcontent(blob.get())),
                        static_cast<std::size_t>(git_blob_rawsize(blob.get())));
    }
    return version;
  }

  static bool differ(const std::vector<BlobId>& a, const std::vector<BlobId>& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
      if (!same(a[i], b[i])) return true;
    return false;
  }

 private:
  git_repository* repository_;
  const std::vector<std::string>& paths_;
};

}  // namespace

Result<void> read_file_history(const boost::filesystem::path& repository,
                               const std::string& revision, const std::vector<std::string>& paths,
                               const std::function<bool(const FileVersion&)>& next) {
  const Result<Repository> opened = open_repository(repository);
  if (!opened) return fail(opened.error());
  const Walk walk(opened->get(), paths);
  Result<Commit> commit = walk.start(revision);
  if (!commit) return fail(commit.error());
  std::vector<BlobId> told = walk.files_of(*commit);
  if (!next(walk.read(told))) return {};
  while (git_commit_parentcount(commit->get()) > 0) {
    Commit parent;
    if (make_into(parent, [&](auto out) { return git_commit_parent(out, commit->get(), 0); }) < 0)
      return {};
    *commit = std::move(parent);
    std::vector<BlobId> files = walk.files_of(*commit);
    if (!Walk::differ(files, told)) continue;
    told = std::move(files);
    if (!next(walk.read(told))) return {};
  }
  return {};
}

}  // namespace palermo::git
