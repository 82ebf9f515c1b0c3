// SPDX-License-Identifier: Apache-2.0
#include "markup/blocks.h"

#include "markup/cmark_library.h"

#include <algorithm>

namespace palermo {
namespace {

// Notes come last in the tree, wherever they stand in the text.
std::vector<int> first_lines(std::string_view markdown) {
  const CmarkDocument document(markdown);
  std::vector<int> lines;
  for (cmark_node* node = cmark_node_first_child(document.root()); node != nullptr;
       node = cmark_node_next(node))
    lines.push_back(cmark_node_get_start_line(node));
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

std::string_view without_empty_lines(std::string_view text) {
  while (true) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || text.find_first_not_of(" \t\r") < end) break;
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

}  // namespace

std::vector<MarkdownBlock> markdown_blocks(std::string_view markdown) {
  std::vector<int> lines = first_lines(markdown);
  std::vector<MarkdownBlock> blocks;
  if (lines.empty()) return blocks;
  lines.front() = 1;
  std::size_t start = 0, offset = 0;
  int line = 1;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int next = i + 1 < lines.size() ? lines[i + 1] : 0;
    while (offset < markdown.size() && (next == 0 || line < next)) {
      offset = std::min(markdown.find('\n', offset), markdown.size() - 1) + 1;
      ++line;
    }
    blocks.push_back({without_empty_lines(markdown.substr(start, offset - start)), lines[i]});
    start = offset;
  }
  return blocks;
}

}  // namespace palermo
