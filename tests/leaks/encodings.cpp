// SPDX-License-Identifier: Apache-2.0
#include "leaks/encodings.h"

#include <boost/crc.hpp>

#include <archive.h>
#include <archive_entry.h>
#include <charconv>
#include <cstdint>
#include <cstdio>

namespace palermo::leaks {
namespace {

template <typename... Values>
std::string formatted(const char* format, Values... values) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, format, values...);
  return buffer;
}

std::string each_byte(std::string_view text, const char* format) {
  std::string made;
  for (const char c : text) made += formatted(format, static_cast<unsigned char>(c));
  return made;
}

std::string little_endian(std::uint32_t number, int bytes) {
  std::string made;
  for (int i = 0; i < bytes; ++i) made += static_cast<char>((number >> (8 * i)) & 0xFFU);
  return made;
}

// ASCII as it is; all else, which no needle holds, as a question mark.
char as_byte(unsigned code) { return code < 0x80 ? static_cast<char>(code) : '?'; }

// A number in `text` from `at` on; how many characters it takes.
std::size_t read_number(std::string_view text, std::size_t at, int base, unsigned& number) {
  const char* const first = text.data() + std::min(at, text.size());
  const auto [stop, failure] = std::from_chars(first, text.data() + text.size(), number, base);
  return failure == std::errc{} ? static_cast<std::size_t>(stop - first) : 0;
}

}  // namespace

std::string to_base64(std::string_view text) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string made;
  for (std::size_t i = 0; i < text.size(); i += 3) {
    const std::size_t count = std::min<std::size_t>(3, text.size() - i);
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = (group << 8U) | (k < count ? static_cast<unsigned char>(text[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      made += k <= count ? digits[(group >> (18 - 6 * k)) & 63U] : '=';
  }
  return made;
}

std::string to_hex(std::string_view text) { return each_byte(text, "%02x"); }
std::string to_percent(std::string_view text) { return each_byte(text, "%%%02X"); }
std::string to_entities(std::string_view text) { return each_byte(text, "&#x%x;"); }
std::string to_json_escapes(std::string_view text) { return each_byte(text, "\\u%04x"); }
std::string reversed(std::string_view text) { return {text.rbegin(), text.rend()}; }

std::string to_utf16(std::string_view text, bool big_endian) {
  std::string made;
  for (const char c : text) {
    if (big_endian) made += '\0';
    made += c;
    if (!big_endian) made += '\0';
  }
  return made;
}

std::string to_gzip(std::string_view text) {
  const std::string_view bytes = text.substr(0, 60000);
  const auto size = static_cast<std::uint32_t>(bytes.size());
  boost::crc_32_type crc;
  crc.process_bytes(bytes.data(), bytes.size());
  return std::string("\x1F\x8B\x08\0\0\0\0\0\0\xFF\x01", 11) + little_endian(size, 2) +
         little_endian(~size, 2) + std::string(bytes) +
         little_endian(static_cast<std::uint32_t>(crc.checksum()), 4) + little_endian(size, 4);
}

std::string from_gzip(std::string_view bytes) {
  if (!bytes.starts_with("\x1F\x8B\x08")) return {};
  archive* const reader = archive_read_new();
  archive_read_support_filter_gzip(reader);
  archive_read_support_format_raw(reader);
  std::string all;
  archive_entry* entry = nullptr;
  if (archive_read_open_memory(reader, bytes.data(), bytes.size()) == ARCHIVE_OK &&
      archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
    char piece[4096];
    for (la_ssize_t n = 1; n > 0;) {
      n = archive_read_data(reader, piece, sizeof piece);
      if (n > 0) all.append(piece, static_cast<std::size_t>(n));
    }
  }
  archive_read_free(reader);
  return all;
}

std::vector<std::string> base64_cores(std::string_view text) {
  std::vector<std::string> cores;
  for (std::size_t offset = 0; offset < 3; ++offset) {
    const std::string encoded = to_base64(std::string(offset, '\0') + std::string(text));
    const std::size_t first = offset == 0 ? 0 : offset + 1;
    const std::size_t whole = (offset + text.size()) / 3 * 4;
    cores.push_back(encoded.substr(first, whole - first));
  }
  return cores;
}

std::string without_zero_width_spaces(std::string text) {
  constexpr std::string_view space = "\xE2\x80\x8B";
  for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space, at))
    text.erase(at, space.size());
  return text;
}

std::string from_entities(std::string_view text) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned code = 0;
    std::size_t length = 0;
    if (text.substr(i, 3) == "&#x" || text.substr(i, 3) == "&#X") {
      length = read_number(text, i + 3, 16, code);
      if (length != 0) length += 3;
    } else if (text.substr(i, 2) == "&#") {
      length = read_number(text, i + 2, 10, code);
      if (length != 0) length += 2;
    }
    made += length == 0 ? text[i] : as_byte(code);
    if (length == 0) continue;
    i += length - 1;
    if (i + 1 < text.size() && text[i + 1] == ';') ++i;
  }
  return made;
}

std::string from_percent(std::string_view text) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned code = 0;
    const bool escaped = text[i] == '%' && read_number(text.substr(0, i + 3), i + 1, 16, code) == 2;
    made += escaped ? as_byte(code) : text[i];
    if (escaped) i += 2;
  }
  return made;
}

std::string from_json_escapes(std::string_view text) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned code = 0;
    const bool escaped =
        text.substr(i, 2) == "\\u" && read_number(text.substr(0, i + 6), i + 2, 16, code) == 4;
    made += escaped ? as_byte(code) : text[i];
    if (escaped) i += 5;
  }
  return made;
}

std::string without_tags(std::string_view text) {
  std::string made;
  bool inside = false;
  for (const char c : text) {
    if (c == '<') inside = true;
    if (!inside) made += c;
    if (c == '>') inside = false;
  }
  return made;
}

}  // namespace palermo::leaks
