// SPDX-License-Identifier: Apache-2.0
// A table that people filled in, whatever program it comes from: rows of cells, each with the place
// at which a spreadsheet shows it. Knows nothing of what stands in the cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palermo::exchange {

struct Row {
  int number = 0;  // from 1, as spreadsheet programs count; empty rows are left out
  std::vector<std::string> cells;
  std::string place;  // "question 3", where the file is no spreadsheet; else empty

  // Empty where the row is shorter.
  [[nodiscard]] std::string_view cell(std::size_t column) const;
};

struct Table {
  std::string name;  // of the file, without its folder
  std::vector<Row> rows;
};

// What is read of a file; more is refused.
struct TableLimits {
  static constexpr std::size_t bytes = std::size_t{8} * 1024 * 1024;
  static constexpr std::size_t rows = 20'000;
  static constexpr std::size_t columns = 64;
};

// "D7". `row` counts from 1, `column` from 0.
[[nodiscard]] std::string cell_name(int row, std::size_t column);

// Where a person finds it: "cell D7", or the place of the row.
[[nodiscard]] std::string place_of(const Row& row, std::size_t column);

}  // namespace palermo::exchange
