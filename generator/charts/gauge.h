// SPDX-License-Identifier: Apache-2.0
// How far several things have come, each on a track of its own with one mark on all of them. What
// is not known has an empty, broken track. Knows nothing of groups or reviews.
#pragma once

#include "charts/picture.h"
#include "charts/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::charts {

// Done of all; all is more than 0.
struct Progress {
  int done = 0, all = 1;
};

struct GaugeRow {
  std::string_view name, part;      // "Group 1", "First phase"
  std::optional<Progress> progress;  // none: not known
  std::string_view text;            // what is known, in words
  std::vector<Cell> cells;          // of the table, after name and part
};

struct Gauge {
  int percent = 0;  // where the mark stands
  std::string_view mark;
  std::vector<std::string_view> head;  // of the table
  std::vector<GaugeRow> rows;
};

void draw(std::string& out, const Frame& frame, const Gauge& gauge);
[[nodiscard]] Table table_of(const Gauge& gauge);

}  // namespace palermo::charts
