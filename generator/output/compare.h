// SPDX-License-Identifier: Apache-2.0
// Are two folders the same, byte for byte? Knows nothing of what is in them.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::output {

// Paths of files that only one of the two has, or that differ, sorted. What is neither file nor
// folder is an error.
[[nodiscard]] Result<std::vector<std::string>> differing_files(
    const boost::filesystem::path& left, const boost::filesystem::path& right);

}  // namespace palermo::output
