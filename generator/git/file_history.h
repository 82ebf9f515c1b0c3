// SPDX-License-Identifier: Apache-2.0
// The earlier versions of a few files that are public by nature, such as messages and reference
// data: never of material of a review. Knows nothing of what they say.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <functional>
#include <string>
#include <vector>

namespace palermo::git {

// The bytes of each file that was asked for, in that order; empty where it was not there.
using FileVersion = std::vector<std::string>;

// Goes from `revision` along first parents and hands over every version in which one of the files
// differs from the version before, the one of `revision` itself first, until `next` is false. Paths
// are relative to the top of the tree, with '/' between. Files over 16 MiB count as not there.
[[nodiscard]] Result<void> read_file_history(const boost::filesystem::path& repository,
                                             const std::string& revision,
                                             const std::vector<std::string>& paths,
                                             const std::function<bool(const FileVersion&)>& next);

}  // namespace palermo::git
