// SPDX-License-Identifier: Apache-2.0
#include "output/compare.h"

#include "output/files.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace palermo::output {
namespace {

namespace fs = boost::filesystem;

constexpr std::size_t piece = std::size_t{1} << 18U;

struct Buffers {
  std::string left = std::string(piece, '\0');
  std::string right = std::string(piece, '\0');
};

// What cannot be read is not the same.
bool same_bytes(const fs::path& left, const fs::path& right, Buffers& buffers) {
  const OpenFile one(left), other(right);
  if (!one.good() || !other.good()) return false;
  for (;;) {
    const auto n = one.fill(buffers.left);
    if (n < 0 || other.fill(buffers.right) != n) return false;
    const auto length = static_cast<std::size_t>(n);
    if (std::string_view(buffers.left).substr(0, length) !=
        std::string_view(buffers.right).substr(0, length))
      return false;
    if (length < piece) return true;
  }
}

}  // namespace

Result<std::vector<std::string>> differing_files(const fs::path& left, const fs::path& right) {
  const auto there = list_files(left), here = list_files(right);
  if (!there) return fail(there.error());
  if (!here) return fail(here.error());
  std::vector<std::string> differing, both;
  std::ranges::set_symmetric_difference(*there, *here, std::back_inserter(differing));
  std::ranges::set_intersection(*there, *here, std::back_inserter(both));
  Buffers buffers;
  for (std::string& path : both)
    if (!same_bytes(left / path, right / path, buffers)) differing.push_back(std::move(path));
  std::ranges::sort(differing);
  return differing;
}

}  // namespace palermo::output
