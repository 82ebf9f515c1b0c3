// SPDX-License-Identifier: Apache-2.0
#include "markup/characters.h"

#include <algorithm>
#include <array>

namespace palermo {
namespace {

struct Range {
  char32_t first = 0, last = 0;
};

constexpr CharacterFault control = {"control-character", "a control character stands here",
                                    "delete it; only line breaks and tabs are allowed"};
constexpr CharacterFault override_direction = {
    "bidi-override", "a character here forces the direction of the text",
    "delete it, or use an isolate (U+2066 to U+2069) around the passage"};
constexpr CharacterFault invisible = {"invisible-character", "an invisible character stands here",
                                      "delete it; type the words again if they were pasted"};
constexpr CharacterFault private_use = {
    "private-character", "a character here has no meaning outside one font",
    "replace it, for example a bullet from a word processor by '-'"};

struct Refused {
  Range range;
  CharacterFault fault;
};

// Sorted; the two ends of a range are equally long in UTF-8.
constexpr std::array<Refused, 27> refused = {{
    {{0x00, 0x08}, control},
    {{0x0B, 0x0C}, control},
    {{0x0E, 0x1F}, control},
    {{0x7F, 0x7F}, control},
    {{0x80, 0x9F}, control},
    {{0xAD, 0xAD}, invisible},
    {{0x34F, 0x34F}, invisible},
    {{0x115F, 0x1160}, invisible},
    {{0x17B4, 0x17B5}, invisible},
    {{0x180B, 0x180F}, invisible},
    {{0x200B, 0x200B}, invisible},
    {{0x2028, 0x2029}, control},
    {{0x202A, 0x202E}, override_direction},
    {{0x2060, 0x2065}, invisible},
    {{0x206A, 0x206F}, invisible},
    {{0x2800, 0x2800}, invisible},
    {{0x3164, 0x3164}, invisible},
    {{0xE000, 0xF8FF}, private_use},
    {{0xFDD0, 0xFDEF}, control},
    {{0xFE00, 0xFE0D}, invisible},
    {{0xFEFF, 0xFEFF}, invisible},
    {{0xFFA0, 0xFFA0}, invisible},
    {{0xFFF0, 0xFFFB}, invisible},
    {{0xFFFE, 0xFFFF}, control},
    {{0x1BCA0, 0x1BCA3}, invisible},
    {{0x1D173, 0x1D17A}, invisible},
    {{0xE0000, 0x10FFFF}, invisible},
}};
static_assert(std::ranges::is_sorted(refused, {}, [](const Refused& r) { return r.range.first; }));

constexpr unsigned char lead_byte(char32_t c) {
  if (c < 0x80) return static_cast<unsigned char>(c);
  if (c < 0x800) return static_cast<unsigned char>(0xC0U | (c >> 6U));
  if (c < 0x10000) return static_cast<unsigned char>(0xE0U | (c >> 12U));
  return static_cast<unsigned char>(0xF0U | (c >> 18U));
}

}  // namespace

constexpr std::array<ByteKind, 256> byte_kinds = [] {
  std::array<ByteKind, 256> table{};
  for (const auto& [range, fault] : refused)
    for (unsigned byte = lead_byte(range.first); byte <= lead_byte(range.last); ++byte)
      table[byte] = ByteKind::Doubtful;
  table['\n'] = table['\r'] = ByteKind::LineEnd;
  return table;
}();

char32_t decode(std::string_view rest) {
  const auto at = [rest](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
  const auto tail = [at](std::size_t i) { return static_cast<char32_t>(at(i) & 0x3FU); };
  if (at(0) < 0x80) return at(0);
  if (at(0) < 0xE0) return (static_cast<char32_t>(at(0) & 0x1FU) << 6U) | tail(1);
  if (at(0) < 0xF0)
    return (static_cast<char32_t>(at(0) & 0x0FU) << 12U) | (tail(1) << 6U) | tail(2);
  return (static_cast<char32_t>(at(0) & 0x07U) << 18U) | (tail(1) << 12U) | (tail(2) << 6U) |
         tail(3);
}

CharacterFault fault_of(char32_t character) {
  const auto after = std::ranges::upper_bound(refused, character, {},
                                              [](const Refused& r) { return r.range.first; });
  if (after == refused.begin()) return {};
  const Refused& candidate = *std::prev(after);
  return character <= candidate.range.last ? candidate.fault : CharacterFault{};
}

}  // namespace palermo
