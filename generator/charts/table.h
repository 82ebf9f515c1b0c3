// SPDX-License-Identifier: Apache-2.0
// The table behind a picture: the same model in words. Knows nothing of HTML.
#pragma once

#include <string_view>
#include <vector>

namespace palermo::charts {

// Views into what the model was made of.
struct Entry {
  std::string_view text;
  std::string_view href;  // may be empty
};

// Empty: nothing is recorded or public there.
using Cell = std::vector<Entry>;

struct Table {
  std::vector<std::string_view> head;
  std::vector<std::vector<Cell>> rows;  // the first cell of a row names it
};

// A cell of one text, or an empty one.
[[nodiscard]] inline Cell cell(std::string_view text) {
  return text.empty() ? Cell{} : Cell{{.text = text}};
}

}  // namespace palermo::charts
