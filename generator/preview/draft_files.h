// SPDX-License-Identifier: Apache-2.0
// Files of a work folder: which there are, and what stands in one. Links are not followed. For
// preview's own files only.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace palermo::preview {

// Where the parts of an archive stand, below its content folder.
inline constexpr std::string_view part_folders[] = {"reviews", "conference"};
[[nodiscard]] bool in_part_folder(std::string_view path);

// Sorted paths of all files below those folders, relative to `content`, hidden ones left out.
[[nodiscard]] std::vector<std::string> part_files(const boost::filesystem::path& content);

// Files of one part, which has this stem.
[[nodiscard]] std::vector<std::string> files_of(const boost::filesystem::path& content,
                                                const std::string& stem);

[[nodiscard]] Result<std::string> read_plain(const boost::filesystem::path& content,
                                             const std::string& path, std::size_t most_bytes);

}  // namespace palermo::preview
