// SPDX-License-Identifier: Apache-2.0
#include "markup/escape.h"

#include <array>

namespace palermo {
namespace {

using Marked = std::array<bool, 256>;

constexpr Marked marked(std::string_view characters) {
  Marked table{};
  for (const char c : characters) table[static_cast<unsigned char>(c)] = true;
  return table;
}

constexpr Marked in_text = marked("&<>\"");

constexpr Marked in_url = [] {
  Marked table = marked("&\"'<>`{}|\\^ \x7F");
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
  return table;
}();

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return "&quot;";
  }
}

void append_percent(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += digits[byte >> 4U];
  out += digits[byte & 15U];
}

// Copies what needs no escape in one piece, and hands every other character to `escape`.
template <typename Escape>
void append(std::string& out, std::string_view text, const Marked& table, Escape escape) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!table[static_cast<unsigned char>(text[i])]) continue;
    out.append(text.substr(start, i - start));
    escape(text[i]);
    start = i + 1;
  }
  out.append(text.substr(start));
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  append(out, text, in_text, [&out](char c) { out.append(entity(c)); });
}

void append_escaped_url(std::string& out, std::string_view url) {
  append(out, url, in_url, [&out](char c) {
    if (c == '&') out.append("&amp;");
    else append_percent(out, c);
  });
}

}  // namespace palermo
