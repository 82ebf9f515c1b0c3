// SPDX-License-Identifier: Apache-2.0
#include "markup/tree_walk.h"

namespace palermo {
namespace {

// Three bytes of UTF-8 from U+3000 to U+9FFF or U+FF00 to U+FF60: ideographs, their punctuation.
bool is_ideograph(std::string_view three) {
  const auto lead = static_cast<unsigned char>(three[0]);
  const auto second = static_cast<unsigned char>(three[1]);
  if (lead == 0xE3) return second >= 0x80 && second < 0xC0;
  if (lead == 0xEF) return second == 0xBC || second == 0xBD;
  return lead >= 0xE4 && lead <= 0xE9;
}

}  // namespace

bool between_ideographs(std::string_view before, cmark_node* line_break) {
  cmark_node* const next = cmark_node_next(line_break);
  if (before.size() < 3 || next == nullptr || cmark_node_get_type(next) != CMARK_NODE_TEXT)
    return false;
  const char* const literal = cmark_node_get_literal(next);
  const std::string_view after = literal == nullptr ? "" : literal;
  return after.size() >= 3 && is_ideograph(before.substr(before.size() - 3)) &&
         is_ideograph(after.substr(0, 3));
}

}  // namespace palermo
