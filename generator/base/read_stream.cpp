// SPDX-License-Identifier: Apache-2.0
#include "base/read_stream.h"

#include <array>

namespace palermo {

std::string read_stream(std::istream& in) {
  std::string bytes;
  std::array<char, std::size_t{1} << 14U> piece{};
  if (!in) return bytes;
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0)
    bytes.append(piece.data(), static_cast<std::size_t>(in.gcount()));
  if (!in.bad()) in.clear();
  return bytes;
}

}  // namespace palermo
