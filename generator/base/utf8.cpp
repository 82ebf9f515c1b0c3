// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <cstdint>
#include <cstring>

namespace palermo {
namespace {

// The length of a sequence by its first byte, and the range of its second (Unicode, table 3-7).
struct Lead {
  unsigned length = 0, low = 0x80, high = 0xBF;
};

constexpr Lead lead_of(unsigned char c) {
  if (c < 0x80) return {1};
  if (c < 0xC2) return {};
  if (c < 0xE0) return {2};
  if (c == 0xE0) return {3, 0xA0, 0xBF};
  if (c == 0xED) return {3, 0x80, 0x9F};
  if (c < 0xF0) return {3};
  if (c == 0xF0) return {4, 0x90, 0xBF};
  if (c < 0xF4) return {4};
  if (c == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

bool well_formed(std::string_view rest, const Lead& lead) {
  if (lead.length == 0 || rest.size() < lead.length) return false;
  for (unsigned i = 1; i < lead.length; ++i) {
    const auto c = static_cast<unsigned char>(rest[i]);
    if (c < (i == 1 ? lead.low : 0x80) || c > (i == 1 ? lead.high : 0xBF)) return false;
  }
  return true;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (std::uint64_t word = 0; i + sizeof word <= text.size()) {
      std::memcpy(&word, text.data() + i, sizeof word);
      if ((word & 0x8080808080808080U) == 0) {  // eight ASCII bytes at once
        i += sizeof word;
        continue;
      }
    }
    const Lead lead = lead_of(static_cast<unsigned char>(text[i]));
    if (!well_formed(text.substr(i), lead)) return i;
    i += lead.length;
  }
  return std::nullopt;
}

}  // namespace palermo
