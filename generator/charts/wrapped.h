// SPDX-License-Identifier: Apache-2.0
// A text cut into lines that fit: SVG does not break lines by itself. Widths are estimates, on the
// safe side, for the letters of the six languages. Knows nothing of fonts or pictures.
#pragma once

#include <string_view>
#include <vector>

namespace palermo::charts {

// Of the letters in a picture, in its units.
inline constexpr int letter_size = 13;
inline constexpr int line_height = 18;

// Views into the text that was cut.
using Lines = std::vector<std::string_view>;

// Between words, and in Chinese between characters. A word wider than a line stands on its own.
[[nodiscard]] Lines wrapped(std::string_view text, int width);

[[nodiscard]] int estimated_width(std::string_view text);

}  // namespace palermo::charts
