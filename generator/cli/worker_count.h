// SPDX-License-Identifier: Apache-2.0
// How many threads a command works with.
#pragma once

#include <cstddef>

namespace palermo::cli {

// `asked`: 0 means one a core. Always one where the Markdown library could not be made safe for
// several: then a build is slower, never wrong.
[[nodiscard]] std::size_t worker_count(unsigned asked);

}  // namespace palermo::cli
