// SPDX-License-Identifier: Apache-2.0
#include "templating/escape.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace palermo::templating {
namespace {

constexpr std::string_view unreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
constexpr std::string_view hex_digits = "0123456789ABCDEF";

using ByteSet = std::array<bool, 256>;

constexpr ByteSet set_of(std::string_view bytes, std::string_view more = {}) {
  ByteSet set{};
  for (const char c : bytes) set[static_cast<unsigned char>(c)] = true;
  for (const char c : more) set[static_cast<unsigned char>(c)] = true;
  return set;
}

constexpr ByteSet special_in_text = set_of("&<>");
constexpr ByteSet special_in_attribute = set_of("&<>\"'");
constexpr ByteSet plain_in_path = set_of(unreserved, "/?#[]@!$()*+,;=:");
constexpr ByteSet before_address = set_of("\"' \t\n\r\f");
constexpr ByteSet plain_in_query = set_of(unreserved);

bool holds(const ByteSet& set, char c) { return set[static_cast<unsigned char>(c)]; }

// Has one of eight bytes the value of `byte`? (May also say yes above a byte that has.)
constexpr std::uint64_t everywhere(std::uint64_t byte) { return byte * 0x0101010101010101U; }
constexpr bool has_byte(std::uint64_t word, std::uint64_t byte) {
  const std::uint64_t x = word ^ everywhere(byte);
  return ((x - everywhere(0x01)) & ~x & everywhere(0x80)) != 0;
}
// < and > differ in the bit 2, " and & in the bit 4.
constexpr bool may_hold_special(std::uint64_t word) {
  return has_byte(word | everywhere(0x02), '>') || has_byte(word | everywhere(0x04), '&') ||
         has_byte(word, '\'');
}

std::size_t plain_prefix(std::string_view text, const ByteSet& special) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (std::uint64_t word = 0; i + sizeof word <= text.size()) {
      std::memcpy(&word, text.data() + i, sizeof word);
      if (!may_hold_special(word)) {
        i += sizeof word;
        continue;
      }
    }
    const std::size_t stop = std::min(i + sizeof(std::uint64_t), text.size());
    for (; i < stop; ++i)
      if (holds(special, text[i])) return i;
  }
  return i;
}

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&#34;";
    default:
      return "&#39;";
  }
}

void append_html(std::string& out, std::string_view text, const ByteSet& special) {
  while (!text.empty()) {
    const std::size_t plain = plain_prefix(text, special);
    out.append(text.data(), plain);
    if (plain == text.size()) return;
    out += entity(text[plain]);
    text.remove_prefix(plain + 1);
  }
}

void append_percent(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += hex_digits[byte >> 4U];
  out += hex_digits[byte & 15U];
}

void append_query(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (holds(plain_in_query, c))
      out += c;
    else
      append_percent(out, c);
  }
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_percent_encoded(std::string_view text) {
  return text.size() >= 3 && text[0] == '%' && is_hex(text[1]) && is_hex(text[2]);
}

void append_path(std::string& out, std::string_view text, bool keep_colons) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '&')
      out += "&amp;";
    else if (c == ':' && !keep_colons)
      out += "%3A";
    else if (holds(plain_in_path, c) || is_percent_encoded(text.substr(i)))
      out += c;
    else
      append_percent(out, c);
  }
}

bool is_slash(char c) { return c == '/' || c == '\\'; }

// What is written of the address at the end of `out`. No value writes a quote or white space into
// an address, so the one that is found is the template's.
std::string_view address_so_far(std::string_view out) {
  std::size_t begin = out.size();
  while (begin > 0 && !holds(before_address, out[begin - 1])) --begin;
  return out.substr(begin);
}

bool is_allowed_address(std::string_view text) {
  if (!text.empty() && text[0] == '\\') return false;
  if (text.size() > 1 && is_slash(text[0]) && is_slash(text[1])) return false;
  const std::size_t stop = text.find_first_of(":/?#");
  return stop == std::string_view::npos || text[stop] != ':' ||
         is_allowed_scheme(text.substr(0, stop));
}

void append_address(std::string& out, std::string_view text) {
  const std::string_view written = address_so_far(out);
  if (text.empty()) return;
  if (written.empty()) {
    if (is_allowed_address(text))
      append_path(out, text, true);
    else
      out += '#';
    return;
  }
  if (written.starts_with("//")) {  // a value would be the host or a part of it
    out.resize(out.size() - written.size());
    out += '#';
  } else if (written == "/" && is_slash(text[0])) {  // nor may one begin
    append_percent(out, text[0]);
    text.remove_prefix(1);
  }
  append_path(out, text, false);
}

void append_unicode_escape(std::string& out, unsigned code) {
  out += "\\u";
  for (unsigned shift = 16; shift > 0; shift -= 4) out += hex_digits[(code >> (shift - 4)) & 15U];
}

// U+2028 and U+2029 end a line in older JavaScript.
bool is_line_separator(std::string_view text) {
  return text.size() >= 3 && text[0] == '\xE2' && text[1] == '\x80' &&
         (text[2] == '\xA8' || text[2] == '\xA9');
}

void append_json(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F || holds(special_in_attribute, c)) {
      append_unicode_escape(out, byte);
    } else if (is_line_separator(text.substr(i))) {
      append_unicode_escape(out, text[i + 2] == '\xA8' ? 0x2028 : 0x2029);
      i += 2;
    } else {
      out += c;
    }
  }
}

}  // namespace

bool is_allowed_scheme(std::string_view scheme) {
  constexpr std::array<std::string_view, 3> allowed = {"http", "https", "mailto"};
  const auto same_letter = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
  return std::any_of(allowed.begin(), allowed.end(), [&](std::string_view name) {
    return std::equal(scheme.begin(), scheme.end(), name.begin(), name.end(), same_letter);
  });
}

void append(std::string& out, std::string_view text, Escape escape) {
  switch (escape) {
    case Escape::None:
      out += text;
      break;
    case Escape::Text:
      append_html(out, text, special_in_text);
      break;
    case Escape::Attribute:
      append_html(out, text, special_in_attribute);
      break;
    case Escape::UrlPath:
      append_address(out, text);
      break;
    case Escape::UrlQuery:
      append_query(out, text);
      break;
    case Escape::JsonString:
      append_json(out, text);
      break;
    case Escape::JsonValue:
      out += '"';
      append_json(out, text);
      out += '"';
      break;
  }
}

}  // namespace palermo::templating
