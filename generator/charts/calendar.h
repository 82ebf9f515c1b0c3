// SPDX-License-Identifier: Apache-2.0
// Years from first to last, a row for each group and a bar for each phase in it. A marked year is
// outlined, and so is every bar that has it. Knows nothing of the mechanism that sets them.
#pragma once

#include "charts/picture.h"

#include <string>
#include <string_view>
#include <vector>

namespace palermo::charts {

struct Year {
  std::string_view name;  // "2022"
  std::string_view note;  // smaller, below: "5"
  bool marked = false;
};

struct Bar {
  std::string_view name, text;
  std::size_t first = 0, last = 0;  // which years, counted from 0
};

struct CalendarRow {
  std::string_view name;
  std::vector<Bar> bars;
};

struct Calendar {
  std::vector<Year> years;
  std::vector<CalendarRow> rows;
};

void draw(std::string& out, const Frame& frame, const Calendar& calendar);

}  // namespace palermo::charts
