// SPDX-License-Identifier: Apache-2.0
#include "charts/gauge.h"

#include <algorithm>

namespace palermo::charts {
namespace {

constexpr int names_width = 176;
constexpr int track_width = 480;
constexpr int track_height = 16;
constexpr int head_height = 24;
constexpr int row_height = 60;

int filled(const Progress& progress) {
  return std::clamp(progress.done * track_width / std::max(progress.all, 1), 0, track_width);
}

void draw_row(Picture& picture, const GaugeRow& row, int top) {
  picture.text({0, top + 20}, row.name, "strong");
  picture.text({0, top + 38}, row.part, "soft");
  const Point corner{names_width, top + 8};
  picture.box(corner, {track_width, track_height}, row.progress ? "box" : "unknown");
  if (row.progress && row.progress->done > 0)
    picture.box(corner, {filled(*row.progress), track_height}, "full");
  picture.text({names_width, top + 43}, row.text);
}

}  // namespace

void draw(std::string& out, const Frame& frame, const Gauge& gauge) {
  const int height = head_height + static_cast<int>(gauge.rows.size()) * row_height;
  Picture picture(out, frame, {names_width + track_width + 2, height});
  const int mark = names_width + gauge.percent * track_width / 100;
  picture.middle({mark, 14}, gauge.mark, "strong");
  int top = head_height;
  for (const GaugeRow& row : gauge.rows) {
    draw_row(picture, row, top);
    picture.line({mark, top + 2}, {mark, top + 30}, "limit");
    top += row_height;
  }
  picture.close();
}

Table table_of(const Gauge& gauge) {
  Table table{.head = gauge.head};
  for (const GaugeRow& row : gauge.rows) {
    std::vector<Cell>& cells = table.rows.emplace_back();
    cells.push_back(cell(row.name));
    cells.push_back(cell(row.part));
    cells.insert(cells.end(), row.cells.begin(), row.cells.end());
  }
  return table;
}

}  // namespace palermo::charts
