// SPDX-License-Identifier: Apache-2.0
// Is a Markdown text fit for the public site? Run on every text before it is accepted; what passes
// can be rendered within the limits below. One pass for ordinary texts; a text whose shape makes
// depth or blow-up thinkable, or that may hold raw HTML, is parsed and rendered once to be sure.
// Knows nothing of who released it. Findings never quote the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace palermo {

struct MarkdownLimits {
  static constexpr std::size_t bytes = std::size_t{64} * 1024;
  static constexpr std::size_t line_bytes = std::size_t{16} * 1024;
  static constexpr int columns = 40;          // of a table
  static constexpr int cells = 20'000;        // of all tables together
  static constexpr int depth = 64;            // of the tree: a list is one level, its item another
  static constexpr int brackets = 2'000;      // "[" between two empty lines
  static constexpr int markup_openings = 100;  // "<?", "<!" and "![[" together
};

// Errors refuse the text: bad-utf8, control-character, bidi-override, unbalanced-isolate,
// invisible-character, private-character, text-too-long, line-too-long, table-too-wide,
// table-too-large, nesting-too-deep, repeated-opening, output-too-large. A warning does not:
// raw-html (left out of the page). `file` is put into the places.
[[nodiscard]] std::vector<Diagnostic> check_markdown(std::string_view text, std::string file = {});

}  // namespace palermo
