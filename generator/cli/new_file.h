// SPDX-License-Identifier: Apache-2.0
// Files that are made where there is none, or replaced because a person asked for it. Knows nothing
// of what they hold.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string_view>

namespace palermo::cli {

// Writes a file that is not there yet, with the folders above it. False where there is one
// already, whatever it is: it is left as it was.
[[nodiscard]] Result<bool> write_new_file(const boost::filesystem::path& path,
                                          std::string_view bytes);

// Another content for a file that is there, whole or not at all.
[[nodiscard]] Result<void> replace_file(const boost::filesystem::path& path,
                                        std::string_view bytes);

}  // namespace palermo::cli
