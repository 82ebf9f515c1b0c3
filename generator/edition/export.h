// SPDX-License-Identifier: Apache-2.0
// Writes an edition as a folder of plain Markdown and JSON, from which anyone can rebuild and check
// the site. Knows nothing of pages.
#pragma once

#include "edition/edition.h"

#include <boost/filesystem/path.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::edition {

// A file of the reference data as it was read.
struct ReferenceFile {
  std::string path;  // "states.json"
  std::string bytes;
};

// The public record itself: releases, files with their hashes, tombstones (edition.json).
[[nodiscard]] std::string write_manifest(const Edition& edition,
                                         const std::vector<ReferenceFile>& reference);

// What the folder holds, one file after the other in the order of their paths. False where a file
// was not taken or a text could not be read.
using TakeFile = std::function<bool(const std::string& path, std::string_view bytes)>;
[[nodiscard]] bool export_files(const Edition& edition, const std::vector<ReferenceFile>& reference,
                                const TakeFile& take);

// Makes `folder`, which must not exist or be empty; it is there in whole or not at all. The same
// edition gives the same bytes.
[[nodiscard]] Result<void> export_to(const Edition& edition,
                                     const std::vector<ReferenceFile>& reference,
                                     const boost::filesystem::path& folder);

}  // namespace palermo::edition
