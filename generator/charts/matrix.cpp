// SPDX-License-Identifier: Apache-2.0
#include "charts/matrix.h"

#include "charts/marks.h"

#include <cstddef>

namespace palermo::charts {
namespace {

constexpr int names_width = 184;
constexpr int column_width = 84;
constexpr int row_height = 34;
constexpr int head_height = 28;
constexpr int legend_height = 30;

int column_middle(std::size_t column) {
  return names_width + static_cast<int>(column) * column_width + column_width / 2;
}

int height_of(const MatrixRow& row) {
  const std::size_t lines = wrapped(row.name, names_width).size();
  return row_height + (lines > 1 ? static_cast<int>(lines - 1) * line_height : 0);
}

void draw_row(Picture& picture, const MatrixRow& row, int top) {
  picture.lines({0, top + 22}, wrapped(row.name, names_width));
  for (std::size_t i = 0; i < row.there.size(); ++i)
    if (row.there[i]) draw_mark(picture, Mark::Disc, {column_middle(i), top + row_height / 2});
}

}  // namespace

void draw(std::string& out, const Frame& frame, const Matrix& matrix) {
  const int width = names_width + static_cast<int>(matrix.columns.size()) * column_width;
  int height = head_height + legend_height;
  for (const MatrixRow& row : matrix.rows) height += height_of(row);
  Picture picture(out, frame, {width, height});
  for (std::size_t i = 0; i < matrix.columns.size(); ++i)
    picture.middle({column_middle(i), 16}, matrix.columns[i], "soft");
  int top = head_height;
  for (const MatrixRow& row : matrix.rows) {
    picture.line({0, top}, {width, top}, "grid");
    draw_row(picture, row, top);
    top += height_of(row);
  }
  picture.line({0, top}, {width, top}, "grid");
  (void)draw_word(picture, Mark::Disc, matrix.word, {6, top + 22});
  picture.close();
}

Table table_of(const Matrix& matrix) {
  Table table{.head = {matrix.corner}};
  table.head.insert(table.head.end(), matrix.columns.begin(), matrix.columns.end());
  for (const MatrixRow& row : matrix.rows) {
    std::vector<Cell>& cells = table.rows.emplace_back();
    cells.push_back(cell(row.name));
    for (const bool there : row.there) cells.push_back(there ? cell(matrix.word) : Cell{});
  }
  return table;
}

}  // namespace palermo::charts
