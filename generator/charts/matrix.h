// SPDX-License-Identifier: Apache-2.0
// What is there of which kind: a mark where a row and a column meet. Knows nothing of documents or
// languages.
#pragma once

#include "charts/picture.h"
#include "charts/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace palermo::charts {

struct MatrixRow {
  std::string_view name;
  std::vector<bool> there;  // one for each column
};

struct Matrix {
  std::string_view corner;  // what the rows are
  std::string_view word;    // what a mark says
  std::vector<std::string_view> columns;
  std::vector<MatrixRow> rows;
};

void draw(std::string& out, const Frame& frame, const Matrix& matrix);
[[nodiscard]] Table table_of(const Matrix& matrix);

}  // namespace palermo::charts
