// SPDX-License-Identifier: Apache-2.0
// The content folder of a working tree, for the commands that write into it or work beside Git.
// Knows nothing of what the files say.
#pragma once

#include "base/result.h"
#include "mechanism/reference.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::cli {

// Reads reference files from `folder` ("…/content").
[[nodiscard]] mechanism::ReadFile reader_of(const boost::filesystem::path& folder);

// The files that `arguments` name, relative to the content folder with '/' between, sorted, each
// once. An argument is a file or a folder (then every file below it), given from the current
// folder, from the content folder or as an absolute path. Links are refused.
[[nodiscard]] Checked<std::vector<std::string>> content_files(
    const boost::filesystem::path& folder, const std::vector<std::string>& arguments);

[[nodiscard]] Result<std::string> read_file(const boost::filesystem::path& path);

}  // namespace palermo::cli
