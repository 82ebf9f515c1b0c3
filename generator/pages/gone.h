// SPDX-License-Identifier: Apache-2.0
// gone.txt: the addresses whose document was withdrawn, one a line from the site's root, sorted. A
// server answers them with status 410, and caches and mirrors drop what they hold of them. Knows
// nothing of what stood there.
#pragma once

#include "pages/press.h"

namespace palermo::pages {

inline constexpr std::string_view gone_path = "gone.txt";

// No file where nothing with a page of its own was withdrawn.
void print_gone(Press& press);

}  // namespace palermo::pages
