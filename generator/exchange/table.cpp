// SPDX-License-Identifier: Apache-2.0
#include "exchange/table.h"

namespace palermo::exchange {

std::string_view Row::cell(std::size_t column) const {
  return column < cells.size() ? std::string_view(cells[column]) : std::string_view();
}

std::string cell_name(int row, std::size_t column) {
  constexpr std::size_t letters = 26;
  std::string name;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters)
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
  return name + std::to_string(row);
}

std::string place_of(const Row& row, std::size_t column) {
  return row.place.empty() ? "cell " + cell_name(row.number, column) : row.place;
}

}  // namespace palermo::exchange
