// SPDX-License-Identifier: Apache-2.0
// Where templates, messages and the files of the site's look are. They are the program's own and
// come from disk, never from the content.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string>

namespace palermo::cli {

// `asked`: a folder that holds templates/, i18n/ and site/; empty: the folder installed with the
// program (share/palermo beside bin/), or the source tree that it was built in.
[[nodiscard]] Result<boost::filesystem::path> find_theme(const std::string& asked);

}  // namespace palermo::cli
