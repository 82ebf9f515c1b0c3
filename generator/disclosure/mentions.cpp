// SPDX-License-Identifier: Apache-2.0
#include "disclosure/mentions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "disclosure/decision.h"

namespace palermo::disclosure {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_path_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '/';
}

// The code of \uXXXX at the offset of the 'u'; nothing where that is none or no ASCII.
std::optional<char> escaped_ascii(std::string_view bytes, std::size_t offset) {
  const std::string_view digits = bytes.substr(offset + 1, 4);
  unsigned code = 0;
  const auto [stop, failure] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  if (failure != std::errc{} || stop != digits.data() + 4 || digits.size() != 4 || code > 0x7F)
    return std::nullopt;
  return static_cast<char>(code);
}

// Lower case, without NUL bytes (which makes ASCII of UTF-16), without escapes, '/' for '\'.
std::string plain(std::string_view raw) {
  std::string bytes;
  bytes.reserve(raw.size());
  std::copy_if(raw.begin(), raw.end(), std::back_inserter(bytes), [](char c) { return c != '\0'; });
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] != '\\' || i + 1 == bytes.size()) {
      out += lower(bytes[i]);
      continue;
    }
    const char next = bytes[i + 1];
    if (next == 'u') {
      if (const auto c = escaped_ascii(bytes, i + 1)) {
        out += lower(*c);
        i += 5;
        continue;
      }
    }
    out += '/';
    if (next == '/' || next == '\\') ++i;
  }
  return out;
}

}  // namespace

std::vector<std::string> mentioned_paths(std::string_view raw) {
  constexpr std::array<std::string_view, 2> starts = {"reviews/", "conference/"};
  const std::string bytes = plain(raw);
  std::vector<std::string> paths;
  for (const std::string_view start : starts) {
    for (std::size_t at = bytes.find(start); at != std::string::npos;
         at = bytes.find(start, at + start.size())) {
      const auto first = bytes.begin() + static_cast<std::ptrdiff_t>(at);
      auto last = std::find_if_not(first, bytes.end(), is_path_byte);
      while (last != first && *(last - 1) == '.') --last;
      paths.emplace_back(first, last);
    }
  }
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

std::uint32_t mentioned_number(std::string_view raw, std::string_view issuer) {
  const std::string bytes = plain(raw);
  const std::string start = "\"" + std::string(issuer) + "-";
  std::uint32_t greatest = 0;
  for (std::size_t at = bytes.find(start); at != std::string::npos;
       at = bytes.find(start, at + start.size())) {
    std::uint32_t number = 0;
    const char* const first = bytes.data() + at + start.size();
    const auto [stop, failure] = std::from_chars(first, bytes.data() + bytes.size(), number);
    if (failure == std::errc{} && stop != first) greatest = std::max(greatest, number);
  }
  return greatest;
}

}  // namespace palermo::disclosure
