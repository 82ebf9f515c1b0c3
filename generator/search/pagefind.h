// SPDX-License-Identifier: Apache-2.0
// Has Pagefind make an index. Pages are handed to it one by one in the order of their paths: left
// to walk a folder, it takes them as the file system lists them, and the index differs from one
// machine to the next. Knows nothing of what it indexes.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

namespace palermo::search {

struct PagefindRun {
  boost::filesystem::path program;  // absolute
  boost::filesystem::path source;   // a folder of pages in one language
  boost::filesystem::path bundle;   // is not there yet
};

// Makes the bundle. What Pagefind says of mistakes goes where this process says it.
[[nodiscard]] Result<void> run_pagefind(const PagefindRun& run);

}  // namespace palermo::search
