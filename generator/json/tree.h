// SPDX-License-Identifier: Apache-2.0
// How a document keeps its values: one flat array, linked by index. For json's own files only.
#pragma once

#include "json/document.h"

#include <cstdint>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::json {

inline constexpr std::uint32_t no_node = std::numeric_limits<std::uint32_t>::max();

struct Node {
  Type type = Type::Null;
  std::uint32_t offset = 0;       // of the value in the text
  std::uint32_t key_offset = 0;   // of its key; of the value in a list
  std::uint32_t next = no_node;   // its next sibling
  std::uint32_t first = no_node;  // of a list or object
  std::uint32_t count = 0;        // of a list or object
  std::string_view key;
  std::string_view string;
  std::int64_t integer = 0;  // also of a boolean
};

struct Tree {
  std::string file;
  std::string text;
  std::vector<std::uint32_t> lines;  // where each but the first begins
  std::vector<Node> nodes;
  std::deque<std::string> unescaped;  // strings that differ from how the text writes them
};

}  // namespace palermo::json
