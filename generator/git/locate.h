// SPDX-License-Identifier: Apache-2.0
// Opens a repository and finds the tree of a revision, or says in one sentence why that is not
// possible and what to do. For git's own files only.
#pragma once

#include <string>

#include <boost/filesystem/path.hpp>

#include "base/result.h"
#include "git/library.h"

namespace palermo::git {

[[nodiscard]] Result<Repository> open_repository(const boost::filesystem::path& path);

// The id of the commit's tree.
[[nodiscard]] Result<git_oid> locate_tree(git_repository* repository, const std::string& revision);

}  // namespace palermo::git
