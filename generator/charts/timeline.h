// SPDX-License-Identifier: Apache-2.0
// Two numbers for each of a row of periods: one as a bar above the line, one as a bar below it.
// Knows nothing of what is counted.
#pragma once

#include "charts/picture.h"
#include "charts/table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::charts {

struct Amount {
  std::size_t value = 0;
  std::string_view text;  // as the language writes it
};

struct Period {
  std::string_view name;   // in the table
  std::string_view label;  // under the bars
  std::string_view era;    // under the labels, once for all periods of it; may be empty
  Amount above, below;
};

struct Timeline {
  std::vector<std::string_view> head;  // of the table: period, above, below
  std::vector<Period> periods;
};

void draw(std::string& out, const Frame& frame, const Timeline& timeline);
[[nodiscard]] Table table_of(const Timeline& timeline);

}  // namespace palermo::charts
