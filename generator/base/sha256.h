// SPDX-License-Identifier: Apache-2.0
// SHA-256 of bytes, the identity of a released file. Knows nothing of what the bytes mean.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace palermo {

struct Sha256 {
  std::array<std::uint8_t, 32> bytes{};
  auto operator<=>(const Sha256&) const = default;
};

[[nodiscard]] Sha256 sha256(std::string_view data);

// The same of bytes that come piece by piece.
class Sha256Stream {
 public:
  Sha256Stream();
  Sha256Stream(Sha256Stream&&) noexcept;
  ~Sha256Stream();

  void append(std::string_view data);
  [[nodiscard]] Sha256 finish();  // once, at the end

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string to_text(const Sha256& digest);
[[nodiscard]] std::optional<Sha256> parse_sha256(std::string_view text);

}  // namespace palermo
