// SPDX-License-Identifier: Apache-2.0
// Makes sure that what was written is on the disk before anything depends on it. A flush that
// fails is a failed write. For output's own files only.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string_view>

namespace palermo::output {

// All files of the file system that `folder` is on: with thousands of new files one call costs
// less than one for each, and tells of failed writes since the folder was opened.
[[nodiscard]] Result<void> flush_files(const boost::filesystem::path& folder);

// The names in a folder.
[[nodiscard]] Result<void> flush_folder(const boost::filesystem::path& folder);

// A small file for this user alone, whole or not at all, also after a fall of the machine.
[[nodiscard]] Result<void> write_durably(const boost::filesystem::path& path,
                                         std::string_view bytes);

}  // namespace palermo::output
