// SPDX-License-Identifier: Apache-2.0
// edition.json as values, before any file that it lists is opened. For edition's own files only.
#pragma once

#include "edition/builder.h"
#include "json/reader.h"

#include <string>
#include <vector>

namespace palermo::edition {

struct ListedFile {
  std::string path;
  Sha256 digest;
  std::size_t release = 0;                // of a released file
  std::vector<std::size_t> earlier = {};  // of one that was revised
};

// Each list must be sorted, so that nothing stands in it twice.
[[nodiscard]] std::vector<ListedFile> read_reference_list(json::Cursor list,
                                                          json::Problems& problems);
[[nodiscard]] std::vector<Release> read_releases(json::Cursor list,
                                                 const mechanism::Reference& reference,
                                                 json::Problems& problems);
[[nodiscard]] std::vector<ListedFile> read_file_list(json::Cursor list,
                                                     const std::vector<Release>& releases,
                                                     json::Problems& problems);
[[nodiscard]] std::vector<WithdrawnPart> read_tombstones(json::Cursor list,
                                                         const mechanism::Reference& reference,
                                                         json::Problems& problems);

}  // namespace palermo::edition
