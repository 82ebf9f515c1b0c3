// SPDX-License-Identifier: Apache-2.0
// Walks a parsed text in its order, without recursion, so that no depth can exhaust the stack.
// Knows nothing of what is made of it.
#pragma once

#include <cmark-gfm.h>

#include <string_view>

namespace palermo {

// enter(node, depth) says whether the children are wanted; leave(node) follows after them, or at
// once. The document itself has depth 0.
template <typename Enter, typename Leave>
void walk_tree(cmark_node* root, Enter enter, Leave leave) {
  cmark_node* node = root;
  int depth = 0;
  while (node != nullptr) {
    cmark_node* next = enter(node, depth) ? cmark_node_first_child(node) : nullptr;
    if (next != nullptr) {
      ++depth;
      node = next;
      continue;
    }
    leave(node);
    while (node != root && (next = cmark_node_next(node)) == nullptr) {
      node = cmark_node_parent(node);
      --depth;
      leave(node);
    }
    node = node == root ? nullptr : next;
  }
}

// A line break between two ideographs is no space: Chinese has none between words. `before` is what
// was written so far.
[[nodiscard]] bool between_ideographs(std::string_view before, cmark_node* line_break);

}  // namespace palermo
