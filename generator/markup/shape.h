// SPDX-License-Identifier: Apache-2.0
// Bounds on what a text can grow into, found without parsing it: each figure is at least what a
// parser can make of the text. Internal to markup.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace palermo {

struct Shape {
  int widest_table = 0;            // columns
  std::size_t cells = 0;           // of all tables
  std::size_t prefix_markers = 0;  // quotes and list markers at the start of one line
  std::size_t depth = 0;           // of the tree
  std::size_t output = 0;          // bytes of HTML
  std::size_t expansion = 0;       // bytes of addresses, if each "[" repeats the longest definition
  int brackets = 0;                // in one paragraph
  int markup_openings = 0;         // "<?", "<!", "![["
  bool may_have_html = false;

  // Where the limit in question was passed first.
  std::size_t at_widest = 0, at_markers = 0, at_brackets = 0, at_openings = 0;
};

// `text` is well-formed UTF-8.
[[nodiscard]] Shape measure_shape(std::string_view text);

}  // namespace palermo
