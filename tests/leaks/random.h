// SPDX-License-Identifier: Apache-2.0
// Random choices that are the same on every machine for the same seed.
#pragma once

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::leaks {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  // 0 to below - 1.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  std::size_t between(std::size_t least, std::size_t most) {
    return least + below(most - least + 1);
  }
  bool chance(unsigned percent) { return below(100) < percent; }

  template <typename List>
  auto pick(const List& list) {
    return list[below(std::size(list))];
  }

  template <typename T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
  }

  std::string bytes(std::size_t count) {
    std::string made;
    made.reserve(count);
    for (std::size_t i = 0; i < count; ++i) made += static_cast<char>(next() & 0xFFU);
    return made;
  }

  std::string letters(std::size_t count) {
    std::string made;
    for (std::size_t i = 0; i < count; ++i) made += static_cast<char>('a' + below(26));
    return made;
  }

  // A made-up word that stands nowhere else: "canary-qwzxkvjp-4821".
  std::string canary() {
    const std::string word = letters(10);
    return "canary-" + word + "-" + std::to_string(next() % 9000 + 1000);
  }

 private:
  std::uint64_t state_;
};

}  // namespace palermo::leaks
