// SPDX-License-Identifier: Apache-2.0
// Unpacks an archive as TarWriter makes it: plain files below one folder. Anything else in it, an
// odd name or a length beyond reason is refused before it is written.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

namespace palermo::downloads {

// `folder` is there and empty.
[[nodiscard]] Result<void> unpack(const boost::filesystem::path& archive,
                                  const boost::filesystem::path& folder);

}  // namespace palermo::downloads
