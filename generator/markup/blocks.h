// SPDX-License-Identifier: Apache-2.0
// A text as a row of blocks (paragraphs, headings, lists, tables), as its author wrote them.
// Nothing is lost between them: what is no block, such as the definition of a link, goes with the
// block before it, or the first. Knows nothing of what is done with them.
#pragma once

#include <string_view>
#include <vector>

namespace palermo {

struct MarkdownBlock {
  std::string_view text;  // inside the whole, without empty lines around it
  int line = 1;           // of its beginning
};

// Empty for a text without any block. Blocks joined by an empty line say what the text says.
[[nodiscard]] std::vector<MarkdownBlock> markdown_blocks(std::string_view markdown);

}  // namespace palermo
