// SPDX-License-Identifier: Apache-2.0
// The wire format of SSH (RFC 4251, section 5) as far as keys and signatures use it: bytes, 32-bit
// numbers, strings with their length before them. Nothing is read past the end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace palermo::authority {

class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : rest_(bytes) {}

  std::optional<std::string_view> bytes(std::size_t count) {
    if (count > rest_.size()) return std::nullopt;
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  std::optional<std::uint32_t> number() {
    const auto four = bytes(4);
    if (!four) return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : *four) value = (value << 8U) | static_cast<std::uint8_t>(c);
    return value;
  }

  std::optional<std::string_view> string() {
    const auto count = number();
    return count ? bytes(*count) : std::nullopt;
  }

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

inline void append_number(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xFFU);
}

inline void append_string(std::string& out, std::string_view bytes) {
  append_number(out, static_cast<std::uint32_t>(bytes.size()));
  out += bytes;
}

}  // namespace palermo::authority
