// SPDX-License-Identifier: Apache-2.0
// Files that are made and never changed: what is there stays. Knows nothing of what they hold.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string_view>

namespace palermo::cli {

// Writes a file that is not there yet, with the folders above it. False where there is one
// already, whatever it is: it is left as it was.
[[nodiscard]] Result<bool> write_new_file(const boost::filesystem::path& path,
                                          std::string_view bytes);

}  // namespace palermo::cli
