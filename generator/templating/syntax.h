// SPDX-License-Identifier: Apache-2.0
// A template file as a tree: what stands inside what. Knows nothing of other files, keys or HTML.
#pragma once

#include "base/diagnostic.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace palermo::templating {

struct Node;

// Names and texts look into the source; `at` is the offset of the tag in it.
struct TextNode {
  std::string_view text;
};
struct ValueNode {
  std::string_view key;
  std::size_t at = 0;
};
struct ConstantNode {
  std::string_view name;
  std::size_t at = 0;
};
struct MessageNode {
  std::string_view key;
  std::size_t at = 0;
};
struct SectionNode {
  std::string_view key;
  std::size_t at = 0;
  bool inverted = false;
  std::vector<Node> body;
};
struct PartialNode {
  std::string_view file;
  std::size_t at = 0;
};
struct BlockNode {
  std::string_view name;
  std::size_t at = 0;
  std::vector<Node> body;
};
struct LayoutNode {
  std::string_view file;
  std::size_t at = 0;
  std::vector<BlockNode> blocks;
};

struct Node {
  std::variant<TextNode, ValueNode, ConstantNode, MessageNode, SectionNode, PartialNode, BlockNode,
               LayoutNode>
      is;
};

// Mistakes are added to `diagnostics`; the tree is what can be made of the rest.
[[nodiscard]] std::vector<Node> parse(const std::string& file, std::string_view source,
                                      std::vector<Diagnostic>& diagnostics);

}  // namespace palermo::templating
