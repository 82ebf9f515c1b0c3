// SPDX-License-Identifier: Apache-2.0
#include "charts/timeline.h"

#include <algorithm>

namespace palermo::charts {
namespace {

constexpr int pitch = 48;
constexpr int bar_width = 28;
constexpr int longest_bar = 150;
constexpr int number_height = 20;
constexpr int legend_height = 30;
constexpr int axis_height = 44;
constexpr int least_width = 480;

std::size_t largest(const Timeline& timeline) {
  std::size_t most = 1;
  for (const Period& period : timeline.periods)
    most = std::max({most, period.above.value, period.below.value});
  return most;
}

// What is there at all can be seen.
int bar_height(std::size_t value, std::size_t most) {
  if (value == 0) return 0;
  return std::max(2, static_cast<int>(value * longest_bar / most));
}

// Heights of the longest bar above and below the axis.
struct Reach {
  int above = 0, below = 0;
};

Reach reach_of(const Timeline& timeline) {
  const std::size_t most = largest(timeline);
  Reach reach;
  for (const Period& period : timeline.periods) {
    reach.above = std::max(reach.above, bar_height(period.above.value, most));
    reach.below = std::max(reach.below, bar_height(period.below.value, most));
  }
  return reach;
}

// Legends are boxes with the look of their bars.
void draw_legend(Picture& picture, const Timeline& timeline) {
  picture.box({1, 4}, {12, 12}, "full");
  picture.text({20, 15}, timeline.head.at(1));
  const int next = 20 + estimated_width(timeline.head.at(1)) + 24;
  picture.box({next, 4}, {12, 12}, "open");
  picture.text({next + 19, 15}, timeline.head.at(2));
}

void draw_bars(Picture& picture, const Period& period, Point foot, std::size_t most) {
  const int middle = foot.x + bar_width / 2;
  if (period.above.value > 0) {
    const int height = bar_height(period.above.value, most);
    picture.box({foot.x, foot.y - height}, {bar_width, height}, "full");
    picture.middle({middle, foot.y - height - 6}, period.above.text);
  }
  if (period.below.value > 0) {
    const int height = bar_height(period.below.value, most);
    const int top = foot.y + axis_height;
    picture.box({foot.x + 1, top}, {bar_width - 2, height}, "open");
    picture.middle({middle, top + height + 16}, period.below.text);
  }
}

}  // namespace

void draw(std::string& out, const Frame& frame, const Timeline& timeline) {
  const std::size_t most = largest(timeline);
  const Reach reach = reach_of(timeline);
  const int axis = legend_height + number_height + reach.above;
  const int width = std::max(least_width, static_cast<int>(timeline.periods.size()) * pitch);
  Picture picture(out, frame, {width, axis + axis_height + reach.below + number_height});
  draw_legend(picture, timeline);
  picture.line({0, axis}, {width, axis}, "axis");
  std::string_view era;
  int left = 0;
  for (const Period& period : timeline.periods) {
    const int start = left + (pitch - bar_width) / 2;
    draw_bars(picture, period, {start, axis}, most);
    picture.middle({left + pitch / 2, axis + 17}, period.label, "soft");
    if (period.era != era) picture.text({start, axis + 35}, period.era, "strong");
    era = period.era;
    left += pitch;
  }
  picture.close();
}

Table table_of(const Timeline& timeline) {
  Table table{.head = timeline.head};
  for (const Period& period : timeline.periods)
    table.rows.push_back({cell(period.name), cell(period.above.text), cell(period.below.text)});
  return table;
}

}  // namespace palermo::charts
