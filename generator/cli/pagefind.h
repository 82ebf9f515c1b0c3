// SPDX-License-Identifier: Apache-2.0
// Where Pagefind is. Knows nothing of what it does.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string>

namespace palermo::cli {

// An absolute path. `asked`: a program that must be there. Empty: where npm puts it in site/vendor
// of the theme (`./dev site` sees to it), else along the search path of the environment; nowhere
// gives an empty path.
[[nodiscard]] Result<boost::filesystem::path> find_pagefind(const std::string& asked,
                                                            const boost::filesystem::path& theme);

}  // namespace palermo::cli
