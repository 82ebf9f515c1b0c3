// SPDX-License-Identifier: Apache-2.0
// How many parts were made public and withdrawn over time, in the whole archive. By quarter, or by
// year once there are many quarters. Knows nothing of States.
#pragma once

#include "charts/timeline.h"
#include "edition/edition.h"
#include "pages/chart_rows.h"

#include <span>
#include <vector>

namespace palermo::pages {

struct Quarter {
  int year = 0;
  int number = 0;  // 1 to 4; 0: the whole year
  std::size_t published = 0, withdrawn = 0;  // parts
  bool operator==(const Quarter&) const = default;
};

// More quarters than this are shown as years.
inline constexpr std::size_t most_quarters = 24;

// From the first to the last act without gaps.
[[nodiscard]] std::vector<Quarter> quarters_of(std::span<const edition::LogEntry> log);
[[nodiscard]] std::vector<Quarter> years_of(std::span<const Quarter> quarters);

[[nodiscard]] Chart<charts::Timeline> publications_chart(Sheet& sheet);

}  // namespace palermo::pages
