// SPDX-License-Identifier: Apache-2.0
// The runs of a text that tell it from others: 8 words, 12 characters of a script without gaps, 24
// code points within one long word, and shorter runs of words where those are asked for. Each
// becomes one number, by a hash that rolls. Knows nothing of secrets.
#pragma once

#include "audit/words.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace palermo::audit {

inline constexpr std::size_t shingle_words = 8;
inline constexpr std::size_t shingle_characters = 12;
inline constexpr std::size_t shingle_points = 24;

// Which lengths of runs of words, bit n for n words.
using Lengths = std::uint32_t;
inline constexpr Lengths shingles_only = 1U << shingle_words;

namespace gram {

inline constexpr std::uint64_t base = 0x5851F42D4C957F2DU;

[[nodiscard]] constexpr std::uint64_t power(std::size_t exponent) {
  std::uint64_t value = 1;
  for (std::size_t i = 0; i < exponent; ++i) value *= base;
  return value;
}

[[nodiscard]] constexpr std::uint64_t key(std::uint64_t sum, std::size_t kind) {
  return mix(sum + kind * hash_seed);
}

// A sum over the last `Size` values.
template <std::size_t Size>
class Rolling {
 public:
  [[nodiscard]] bool push(std::uint64_t value) {
    sum_ = sum_ * base + value - ring_[next_] * power(Size);
    ring_[next_] = value;
    next_ = next_ + 1 == Size ? 0 : next_ + 1;
    if (count_ < Size) ++count_;
    return count_ == Size;
  }
  [[nodiscard]] std::uint64_t sum() const { return sum_; }
  void clear() { *this = {}; }

 private:
  std::array<std::uint64_t, Size> ring_{};
  std::uint64_t sum_ = 0;
  std::size_t next_ = 0, count_ = 0;
};

inline constexpr std::size_t character_kind = 100, point_kind = 200;

}  // namespace gram

// Calls found(key) for every run. A sink of WordWalk.
template <typename Found>
class Grams {
 public:
  Grams(Lengths lengths, Found found) : lengths_(lengths), found_(std::move(found)) {}

  void word(std::uint64_t hash, const Points& points) {
    for (std::size_t i = shingle_words - 1; i > 0; --i) last_[i] = last_[i - 1];
    last_[0] = hash;
    ++count_;
    std::uint64_t sum = 0;
    for (std::size_t n = 1; n <= shingle_words && n <= count_; ++n) {
      sum += last_[n - 1] * powers[n - 1];
      if ((lengths_ >> n & 1U) != 0) found_(gram::key(sum, n));
    }
    if (points.size() >= shingle_points) look_inside(points);
  }

  void character(std::uint64_t hash) {
    if (characters_.push(hash)) found_(gram::key(characters_.sum(), gram::character_kind));
  }

 private:
  static constexpr std::array<std::uint64_t, shingle_words> powers = [] {
    std::array<std::uint64_t, shingle_words> all{};
    for (std::size_t i = 0; i < shingle_words; ++i) all[i] = gram::power(i);
    return all;
  }();

  void look_inside(const Points& points) {
    gram::Rolling<shingle_points> inside;
    for (const char32_t point : points)
      if (inside.push(point)) found_(gram::key(inside.sum(), gram::point_kind));
  }

  Lengths lengths_;
  Found found_;
  std::array<std::uint64_t, shingle_words> last_{};
  std::size_t count_ = 0;
  gram::Rolling<shingle_characters> characters_;
};

template <typename Found>
void for_each_gram(const Alphabet& alphabet, Lengths lengths, std::string_view text, Found found) {
  Grams<Found> grams(lengths, std::move(found));
  WordWalk(alphabet, grams).walk(text);
}

}  // namespace palermo::audit
