// SPDX-License-Identifier: Apache-2.0
// A language that nobody speaks, to try a layout with: every message between brackets, a third
// longer, its letters with marks, its places and forms as they were. What stands on a page without
// brackets did not come from the messages.
#pragma once

#include <string>
#include <string_view>

namespace palermo {

// `pattern` is a readable message (ICU MessageFormat); so is what is given back, with the same
// arguments.
[[nodiscard]] std::string pseudo_pattern(std::string_view pattern);

}  // namespace palermo
