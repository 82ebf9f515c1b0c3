// SPDX-License-Identifier: Apache-2.0
#include "git/library.h"

#include <array>
#include <stdexcept>

namespace palermo::git {
namespace {

void ignore_outside_configuration() {
  for (const int level : {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM,
                          GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL})
    git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
}

// Extensions that say something about a work tree or about fetching: reading objects is the same
// with them, and partial clones are recognized by ourselves.
void accept_harmless_extensions() {
  std::array<const char*, 4> extensions = {"worktreeconfig", "preciousobjects", "partialclone",
                                           "relativeworktrees"};
  git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions.data(), extensions.size());
}

struct Library {
  Library() {
    if (git_libgit2_init() < 0) throw std::runtime_error("libgit2 cannot be started");
    ignore_outside_configuration();
    accept_harmless_extensions();
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
  }
  ~Library() { git_libgit2_shutdown(); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

}  // namespace

void start_library() { static const Library library; }

LastError last_error() {
  const git_error* error = git_error_last();
  if (error == nullptr || error->message == nullptr) return {};
  return {error->klass, error->message};
}

}  // namespace palermo::git
