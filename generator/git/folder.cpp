// SPDX-License-Identifier: Apache-2.0
#include "git/folder.h"

#include <algorithm>

#include "base/utf8.h"

namespace palermo::git {
namespace {

EntryKind kind_of(const git_tree_entry* entry) {
  // The raw mode: the other call turns odd modes into ordinary ones.
  switch (git_tree_entry_filemode_raw(entry)) {
    case GIT_FILEMODE_BLOB:
    case GIT_FILEMODE_BLOB_EXECUTABLE:
      return EntryKind::File;
    case GIT_FILEMODE_TREE:
      return EntryKind::Folder;
    case GIT_FILEMODE_LINK:
      return EntryKind::Link;
    case GIT_FILEMODE_COMMIT:
      return EntryKind::Submodule;
    default:
      return EntryKind::Odd;
  }
}

bool by_name(const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; }

// The first of several entries of one name stands for all, as Ambiguous.
void merge_equal_names(std::vector<FolderEntry>& entries) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (kept > 0 && entries[kept - 1].name == entries[i].name)
      entries[kept - 1].kind = EntryKind::Ambiguous;
    else
      entries[kept++] = entries[i];
  }
  entries.resize(kept);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool is_unsafe_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F || c == '\\' || c == '/' || c == ':';
}

// Takes the part before the next '/' off a path.
std::string_view take_part(std::string_view& path) {
  const std::size_t slash = path.find('/');
  const std::string_view part = path.substr(0, slash);
  path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  return part;
}

bool is_safe_path(std::string_view path) {
  if (path.empty() || path.back() == '/') return false;
  while (!path.empty())
    if (!is_safe_name(take_part(path))) return false;
  return true;
}

}  // namespace

Folder::Folder(Tree tree) : tree_(std::move(tree)) {
  const std::size_t count = git_tree_entrycount(tree_.get());
  entries_.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const git_tree_entry* entry = git_tree_entry_byindex(tree_.get(), i);
    entries_.push_back({git_tree_entry_name(entry), kind_of(entry), git_tree_entry_id(entry)});
  }
  std::stable_sort(entries_.begin(), entries_.end(), by_name);
  merge_equal_names(entries_);
}

FolderEntry Folder::find(std::string_view name) const {
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), FolderEntry{name}, by_name);
  return found != entries_.end() && found->name == name ? *found : FolderEntry{};
}

bool is_safe_name(std::string_view name) {
  if (name.empty() || name == "." || name == "..") return false;
  if (equals_ignoring_case(name, ".git") || equals_ignoring_case(name, "git~1")) return false;
  return std::none_of(name.begin(), name.end(), is_unsafe_byte) && !first_invalid_utf8(name);
}

Result<Folder> FolderChain::load(const git_oid& id) const {
  Tree tree;
  const int status =
      make_into(tree, [&](auto out) { return git_tree_lookup(out, repository_, &id); });
  if (status < 0)
    return fail({.code = std::string(damaged_code),
                 .message = "a folder of the revision cannot be read from the Git repository",
                 .hint = "run git fsck in it and restore it from another clone"});
  return Folder(std::move(tree));
}

Result<const Folder*> FolderChain::enter_top() {
  if (chain_.empty()) {
    Result<Folder> top = load(top_);
    if (!top) return fail(top.error());
    chain_.push_back({"", std::move(*top)});
  }
  return &chain_.front().folder;
}

Result<FolderEntry> FolderChain::find(std::string_view path) {
  if (!is_safe_path(path)) return FolderEntry{};
  const Result<const Folder*> top = enter_top();
  if (!top) return fail(top.error());
  std::size_t depth = 0;
  while (true) {
    const std::string_view part = take_part(path);
    if (path.empty()) return chain_[depth].folder.find(part);
    ++depth;
    if (depth < chain_.size() && chain_[depth].name == part) continue;
    const FolderEntry next = chain_[depth - 1].folder.find(part);
    if (next.kind == EntryKind::File) return FolderEntry{};
    if (next.kind != EntryKind::Folder) return next;
    Result<Folder> loaded = load(*next.id);
    if (!loaded) return fail(loaded.error());
    chain_.erase(chain_.begin() + static_cast<std::ptrdiff_t>(depth), chain_.end());
    chain_.push_back({std::string(part), std::move(*loaded)});
  }
}

Result<const Folder*> FolderChain::folder(std::string_view path) {
  if (path.empty()) return enter_top();
  // A name below the folder is looked for only to make the chain reach the folder.
  const std::string inside = std::string(path) + "/x";
  const Result<FolderEntry> found = find(path);
  if (!found) return fail(found.error());
  if (found->kind != EntryKind::Folder) return nullptr;
  const Result<FolderEntry> entered = find(inside);
  if (!entered) return fail(entered.error());
  const auto depth = static_cast<std::size_t>(std::count(inside.begin(), inside.end(), '/'));
  return &chain_[depth].folder;
}

}  // namespace palermo::git
