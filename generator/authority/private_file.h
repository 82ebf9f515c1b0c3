// SPDX-License-Identifier: Apache-2.0
// Small files of the publisher's own, readable by nobody else. Knows nothing of what they hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <boost/filesystem/path.hpp>

#include "base/result.h"

namespace palermo::authority {

// Nothing where the file cannot be read or is larger.
[[nodiscard]] std::optional<std::string> read_private(const boost::filesystem::path& file,
                                                      std::size_t most_bytes);

// Mode 0600, through a new file beside it that is flushed to the disk and renamed.
[[nodiscard]] bool write_private(const boost::filesystem::path& file, std::string_view bytes);

// Makes the folder where there is none. One that others may enter is refused: whoever can write
// into it could write down what never was.
[[nodiscard]] Result<void> make_private_folder(const boost::filesystem::path& folder);

}  // namespace palermo::authority
