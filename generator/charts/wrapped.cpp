// SPDX-License-Identifier: Apache-2.0
#include "charts/wrapped.h"

#include <algorithm>
#include <cstddef>

namespace palermo::charts {
namespace {

struct Letter {
  char32_t code = 0;
  std::size_t bytes = 1;
};

// The text is valid UTF-8: reference data and messages were checked when they were read.
Letter first_letter(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
  const char32_t lead = byte(0);
  if (lead < 0x80U) return {lead, 1};
  if (lead < 0xE0U) return {((lead & 0x1FU) << 6U) | tail(1), 2};
  if (lead < 0xF0U) return {((lead & 0x0FU) << 12U) | (tail(1) << 6U) | tail(2), 3};
  return {0x10000U, 4};
}

constexpr bool is_ideographic(char32_t code) { return code >= 0x2E80U && code < 0xFF00U; }
constexpr char32_t opening_bracket = 0xFF08;
constexpr bool is_wide(char32_t code) { return code >= 0x2E80U; }

// What may not begin a line: 、 。 〉 》 」 』 】 〕 and the full-width ) , : ; ?
constexpr bool closes(char32_t code) {
  for (const char32_t mark : {0x3001U, 0x3002U, 0x3009U, 0x300BU, 0x300DU, 0x300FU, 0x3011U,
                              0x3015U, 0xFF09U, 0xFF0CU, 0xFF1AU, 0xFF1BU, 0xFF1FU})
    if (code == mark) return true;
  return false;
}

// In hundredths of the letter size.
constexpr int width_of(char32_t code) {
  if (is_wide(code)) return 100;
  if (code == 0x2060U || (code >= 0x200BU && code <= 0x200FU)) return 0;  // joiners, marks
  if (code == ' ' || code == '.' || code == ',' || code == 0xA0U) return 30;
  if (code >= 0x0600U && code < 0x0700U) return 54;  // Arabic
  if (code >= 0x0400U && code < 0x0500U) return code < 0x0430U ? 72 : 62;  // Cyrillic
  return code >= 'A' && code <= 'Z' ? 70 : 57;
}

constexpr int scaled(int hundredths) { return (hundredths * letter_size + 99) / 100; }

// The end of the next piece that is not broken, without the spaces behind it.
std::size_t piece_end(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const Letter letter = first_letter(text.substr(end));
    if (letter.code == ' ') return end;
    end += letter.bytes;
    if (!is_wide(letter.code)) continue;
    const char32_t next = first_letter(text.substr(end)).code;
    const bool may_begin = (is_ideographic(next) && !closes(next)) || next == opening_bracket;
    if (is_ideographic(letter.code) && may_begin) return end;
    if (closes(letter.code) && !closes(next)) return end;
  }
  return text.size();
}

}  // namespace

int estimated_width(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const Letter letter = first_letter(text);
    width += width_of(letter.code);
    text.remove_prefix(std::min(letter.bytes, text.size()));
  }
  return scaled(width);
}

Lines wrapped(std::string_view text, int width) {
  Lines lines;
  std::size_t end = 0;  // of the line so far
  while (!text.empty()) {
    std::size_t next = end;
    while (next < text.size() && text[next] == ' ') ++next;
    if (next == text.size()) break;
    next += piece_end(text.substr(next));
    if (end > 0 && estimated_width(text.substr(0, next)) > width) {
      lines.push_back(text.substr(0, end));
      text.remove_prefix(text.find_first_not_of(' ', end));
      end = 0;
    } else {
      end = next;
    }
  }
  if (end > 0) lines.push_back(text.substr(0, end));
  return lines;
}

}  // namespace palermo::charts
