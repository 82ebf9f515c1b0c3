// SPDX-License-Identifier: Apache-2.0
// libgit2 itself: started once with everything off that is not the repository, owners for its
// objects, and its error as text. For git's own files only.
#pragma once

#include <git2.h>

#include <memory>
#include <string>
#include <type_traits>

namespace palermo::git {

// Starts libgit2 where it is not running yet: no system, global or user configuration, ids checked.
void start_library();

// What libgit2 said last on this thread; for telling causes apart, never shown.
struct LastError {
  int category = 0;
  std::string text;
};
[[nodiscard]] LastError last_error();

template <auto Free>
struct Freed {
  template <typename T>
  void operator()(T* object) const {
    Free(object);
  }
};

template <typename T, auto Free>
using Owned = std::unique_ptr<T, Freed<Free>>;

using Repository = Owned<git_repository, git_repository_free>;
using Odb = Owned<git_odb, git_odb_free>;
using OdbObject = Owned<git_odb_object, git_odb_object_free>;
using Object = Owned<git_object, git_object_free>;
using Tree = Owned<git_tree, git_tree_free>;
using Config = Owned<git_config, git_config_free>;
using ConfigIterator = Owned<git_config_iterator, git_config_iterator_free>;

// Calls a libgit2 function whose first argument is the place for what it makes.
template <typename Pointer, typename Make>
int make_into(Pointer& owner, Make make) {
  typename Pointer::pointer raw = nullptr;
  const int status = make(&raw);
  owner.reset(raw);
  return status;
}

}  // namespace palermo::git
