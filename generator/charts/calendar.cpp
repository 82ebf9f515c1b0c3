// SPDX-License-Identifier: Apache-2.0
#include "charts/calendar.h"

#include <algorithm>
#include <cstddef>

namespace palermo::charts {
namespace {

constexpr int names_width = 88;
constexpr int year_width = 76;
constexpr int head_height = 44;
constexpr int padding = 6;
constexpr int gap = 10;

int count(std::size_t size) { return static_cast<int>(size); }

int year_start(std::size_t year) { return names_width + count(year) * year_width; }

int bar_width(const Bar& bar) { return count(bar.last - bar.first + 1) * year_width - 2; }

int lines_height(std::size_t lines) { return count(lines) * line_height + 2 * padding; }

int bar_height(const Bar& bar) {
  const int width = bar_width(bar) - 2 * padding;
  return lines_height(wrapped(bar.name, width).size() + wrapped(bar.text, width).size());
}

int row_height(const CalendarRow& row) {
  int height = lines_height(1);
  for (const Bar& bar : row.bars) height = std::max(height, bar_height(bar));
  return height;
}

void draw_years(Picture& picture, const Calendar& calendar, int height) {
  for (std::size_t i = 0; i < calendar.years.size(); ++i) {
    const Year& year = calendar.years[i];
    const int middle = year_start(i) + year_width / 2;
    picture.middle({middle, 14}, year.name, year.marked ? "strong" : "");
    picture.middle({middle, 32}, year.note, "soft");
    picture.line({year_start(i), head_height - 4}, {year_start(i), height}, "grid");
  }
}

void draw_mark(Picture& picture, const Calendar& calendar, int height) {
  for (std::size_t i = 0; i < calendar.years.size(); ++i)
    if (calendar.years[i].marked)
      picture.box({year_start(i), 1}, {year_width, height - 2}, "now");
}

bool has_mark(const Calendar& calendar, const Bar& bar) {
  for (std::size_t year = bar.first; year <= bar.last && year < calendar.years.size(); ++year)
    if (calendar.years[year].marked) return true;
  return false;
}

void draw_bar(Picture& picture, const Bar& bar, Point corner) {
  const int width = bar_width(bar) - 2 * padding;
  const Lines name = wrapped(bar.name, width);
  Point at{corner.x + padding, corner.y + padding + letter_size};
  picture.lines(at, name, "strong");
  at.y += count(name.size()) * line_height;
  picture.lines(at, wrapped(bar.text, width));
}

}  // namespace

void draw(std::string& out, const Frame& frame, const Calendar& calendar) {
  int height = head_height;
  for (const CalendarRow& row : calendar.rows) height += row_height(row) + gap;
  Picture picture(out, frame, {year_start(calendar.years.size()) + 2, height});
  draw_years(picture, calendar, height);
  draw_mark(picture, calendar, height);
  int top = head_height;
  for (const CalendarRow& row : calendar.rows) {
    picture.lines({0, top + padding + letter_size}, wrapped(row.name, names_width - padding),
                  "strong");
    for (const Bar& bar : row.bars) {
      const Point corner{year_start(bar.first) + 1, top};
      picture.box(corner, {bar_width(bar), row_height(row)}, "box");
      if (has_mark(calendar, bar)) picture.box(corner, {bar_width(bar), row_height(row)}, "now");
      draw_bar(picture, bar, corner);
    }
    top += row_height(row) + gap;
  }
  picture.close();
}

}  // namespace palermo::charts
