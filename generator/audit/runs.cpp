// SPDX-License-Identifier: Apache-2.0
#include "audit/runs.h"

#include "audit/alphabet.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace palermo::audit {
namespace {

constexpr std::size_t shortest_base64 = 20, shortest_hex = 28, wrapped_line = 60;
constexpr std::size_t upper_share = 12;  // of this many base64 digits of a text one is upper case
constexpr std::uint8_t none = 0xFF;

using Digits = std::array<std::uint8_t, 256>;

constexpr Digits base64_digits = [] {
  Digits digits{};
  digits.fill(none);
  std::uint8_t value = 0;
  for (const char c :
       std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
    digits[static_cast<unsigned char>(c)] = value++;
  digits[static_cast<unsigned char>('-')] = 62;
  digits[static_cast<unsigned char>('_')] = 63;
  return digits;
}();

constexpr Digits hex_digits = [] {
  Digits digits{};
  digits.fill(none);
  std::uint8_t value = 0;
  for (const char c : std::string_view("0123456789abcdef")) {
    digits[static_cast<unsigned char>(c >= 'a' ? c - 'a' + 'A' : c)] = value;
    digits[static_cast<unsigned char>(c)] = value++;
  }
  return digits;
}();

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// Calls use(digits' values, characters) for every run of digits.
template <typename Use>
void for_each_run(std::string_view text, const Digits& digits, Use use) {
  std::string values;
  std::size_t line = 0, upper = 0;
  const auto finish = [&] {
    use(values, upper);
    values.clear();
    line = upper = 0;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint8_t value = digits[static_cast<unsigned char>(text[i])];
    if (value != none) {
      values.push_back(static_cast<char>(value));
      upper += text[i] >= 'A' && text[i] <= 'Z' ? 1U : 0U;
      ++line;
    } else if (is_line_end(text[i]) && line >= wrapped_line) {
      if (i + 1 < text.size() && !is_line_end(text[i + 1])) line = 0;
    } else if (!values.empty()) {
      finish();
    }
  }
  if (!values.empty()) finish();
}

// Random bytes are seldom text: a fifth of them at most may be what no text holds.
bool looks_like_text(std::string_view bytes) {
  std::size_t strange = 0, points = 0;
  for (std::size_t at = 0; at < bytes.size(); ++points) {
    const char32_t point = next_point(bytes, at);
    if (point == 0xFFFD || (point < 0x20 && point != '\n' && point != '\t' && point != '\r'))
      ++strange;
  }
  return strange * 5 <= points;
}

// `width` bits a digit, most significant first.
std::string join_bits(std::string_view values, unsigned width) {
  std::string bytes;
  bytes.reserve(values.size() * width / 8);
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char value : values) {
    bits = (bits << width) | static_cast<unsigned char>(value);
    count += width;
    if (count < 8) continue;
    count -= 8;
    bytes.push_back(static_cast<char>(bits >> count & 0xFFU));
  }
  return bytes;
}

void decode(std::string_view values, unsigned width, const TakeDecoded& take) {
  const std::size_t group = width == 4 ? 2 : 4;
  for (std::size_t start = 0; start < group && start < values.size(); ++start) {
    const std::string bytes = join_bits(values.substr(start), width);
    if (looks_like_text(bytes)) take(bytes);
  }
}

}  // namespace

void decode_base64_runs(std::string_view text, const TakeDecoded& take) {
  for_each_run(text, base64_digits, [&](std::string_view values, std::size_t upper) {
    if (values.size() >= shortest_base64 && upper * upper_share >= values.size())
      decode(values, 6, take);
  });
}

void decode_hex_runs(std::string_view text, const TakeDecoded& take) {
  for_each_run(text, hex_digits, [&](std::string_view values, std::size_t) {
    if (values.size() >= shortest_hex) decode(values, 4, take);
  });
}

}  // namespace palermo::audit
