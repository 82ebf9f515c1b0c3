// SPDX-License-Identifier: Apache-2.0
// Steps that follow each other, each with its years, what it takes up and what is public of it.
// Knows nothing of phases or States.
#pragma once

#include "charts/picture.h"
#include "charts/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace palermo::charts {

struct Step {
  std::string_view name, years;
  Cell subjects;
  Cell found;  // what is public of it; none: nothing is said
};

struct Strip {
  std::vector<std::string_view> head;  // of the table: name, years, subjects, found
  std::string_view found;              // the word in the picture, beside a disc
  std::vector<Step> steps;
};

void draw(std::string& out, const Frame& frame, const Strip& strip);
[[nodiscard]] Table table_of(const Strip& strip);

}  // namespace palermo::charts
