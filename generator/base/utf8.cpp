// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace palermo {
namespace {

// What may follow a first byte (Unicode, table 3-7): the length of the sequence, 0 where no
// sequence begins so, and the range of its second byte.
struct Lead {
  std::uint8_t length = 0, low = 0x80, high = 0xBF;
};

constexpr Lead lead_of(unsigned c) {
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

constexpr std::array<Lead, 256> make_leads() {
  std::array<Lead, 256> leads;
  for (unsigned c = 0; c < leads.size(); ++c) leads[c] = lead_of(c);
  return leads;
}

constexpr std::array<Lead, 256> leads = make_leads();

constexpr bool continues(unsigned char c) { return (c & 0xC0U) == 0x80U; }

// The length of the well-formed sequence at `at`; 0 where there is none.
std::size_t sequence_length(const unsigned char* at, std::size_t rest) {
  const Lead lead = leads[at[0]];
  if (lead.length == 1) return 1;
  if (lead.length == 0 || rest < lead.length || at[1] < lead.low || at[1] > lead.high) return 0;
  if (lead.length >= 3 && !continues(at[2])) return 0;
  if (lead.length == 4 && !continues(at[3])) return 0;
  return lead.length;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t i = 0;
  while (i < text.size()) {
    if (std::uint64_t word = 0; bytes[i] < 0x80 && i + sizeof word <= text.size()) {
      std::memcpy(&word, bytes + i, sizeof word);
      if ((word & 0x8080808080808080U) == 0) {  // eight ASCII bytes at once
        i += sizeof word;
        continue;
      }
    }
    // The greater part of all texts: letters of two bytes, and ideographs away from the edges.
    if (bytes[i] >= 0xC2 && bytes[i] < 0xE0 && i + 1 < text.size() && continues(bytes[i + 1])) {
      i += 2;
      continue;
    }
    const std::size_t length = sequence_length(bytes + i, text.size() - i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

}  // namespace palermo
