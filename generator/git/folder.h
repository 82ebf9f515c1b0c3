// SPDX-License-Identifier: Apache-2.0
// One tree object as a sorted table of names, and the chain of trees from the content folder down
// to the folder that was looked at last. For git's own files only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "git/library.h"
#include "git/revision.h"

namespace palermo::git {

struct FolderEntry {
  std::string_view name;  // inside the tree object
  EntryKind kind = EntryKind::Missing;
  const git_oid* id = nullptr;
};

// Sorted here and not trusted to be: a hostile tree may be in any order and name a thing twice.
class Folder {
 public:
  explicit Folder(Tree tree);
  [[nodiscard]] FolderEntry find(std::string_view name) const;
  [[nodiscard]] const std::vector<FolderEntry>& entries() const { return entries_; }

 private:
  Tree tree_;
  std::vector<FolderEntry> entries_;
};

// A part of a path that no system, tool or reader can take for something else.
[[nodiscard]] bool is_safe_name(std::string_view name);

class FolderChain {
 public:
  FolderChain(git_repository* repository, git_oid top) : repository_(repository), top_(top) {}

  // What is at a path. Folders on the way that are no folder make it Missing, except that a link,
  // a submodule or an ambiguous name on the way is told as such.
  [[nodiscard]] Result<FolderEntry> find(std::string_view path);
  // nullptr where there is no such folder.
  [[nodiscard]] Result<const Folder*> folder(std::string_view path);

 private:
  struct Link {
    std::string name;
    Folder folder;
  };
  [[nodiscard]] Result<const Folder*> enter_top();
  [[nodiscard]] Result<Folder> load(const git_oid& id) const;

  git_repository* repository_;
  git_oid top_;
  std::vector<Link> chain_;  // the first is the content folder, with the name ""
};

}  // namespace palermo::git
