// SPDX-License-Identifier: Apache-2.0
// Lays out a new archive: the reference data and schemas that come with the program, and starter/,
// the files that an archive begins with. Of the samples nothing goes in. Knows nothing of Git.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::cli {

// `program`: the folder with content/ and starter/. `folder`: new, or empty. Gives the files that
// were made, relative to it, sorted.
[[nodiscard]] Result<std::vector<std::string>> write_archive(
    const boost::filesystem::path& program, const boost::filesystem::path& folder);

// Reference data without what is said of sample States, and with signatures required: other files
// than states.json, mechanism.json and sources.md as they are. `file`: its path below content/.
[[nodiscard]] Result<std::string> for_an_archive(const std::string& file, std::string bytes);

}  // namespace palermo::cli
