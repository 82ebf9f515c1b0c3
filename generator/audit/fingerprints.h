// SPDX-License-Identifier: Apache-2.0
// The set of what must not be in a site, as numbers with the file that each comes from. Keeps no
// text. Knows nothing of how a text becomes a number.
#pragma once

#include "audit/grams.h"

#include <cstdint>
#include <string>
#include <vector>

namespace palermo::audit {

enum class Sign : std::uint8_t { Text, Token, Name };

// "unreleased-text", …: stable codes.
[[nodiscard]] std::string_view code_of(Sign sign);

struct Fingerprint {
  std::uint64_t key = 0;
  std::uint32_t source = 0;
  Sign sign = Sign::Text;
};

class Fingerprints {
 public:
  void add(const Fingerprint& fingerprint, Lengths lengths);
  void seal();  // after the last add()
  // Takes away what may be public.
  void forgive(std::vector<std::uint64_t> keys);

  [[nodiscard]] const Fingerprint* find(std::uint64_t key) const {
    return (filter_[key >> filter_shift] >> (key & 63U) & 1U) != 0 ? look_up(key) : nullptr;
  }
  [[nodiscard]] Lengths lengths() const { return lengths_; }
  [[nodiscard]] std::size_t size() const { return all_.size(); }

 private:
  static constexpr unsigned filter_bits = 17;  // 2^17 words of 64 bits: one MiB
  static constexpr unsigned filter_shift = 64 - filter_bits;
  [[nodiscard]] const Fingerprint* look_up(std::uint64_t key) const;
  void index();

  std::vector<Fingerprint> all_;  // by key, each once
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(std::size_t{1} << filter_bits);
  Lengths lengths_ = 0;
};

}  // namespace palermo::audit
