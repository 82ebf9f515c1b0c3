// SPDX-License-Identifier: Apache-2.0
// Walks through a text word by word, each folded, so that two texts that read the same give the
// same words, however they are written. Knows nothing of what is looked for.
#pragma once

#include "audit/alphabet.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace palermo::audit {

inline constexpr std::uint64_t hash_seed = 0x9E3779B97F4A7C15U;

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 31U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 29U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 32U);
}

using Points = std::vector<char32_t>;

// `Sink` has word(hash, points) and character(hash), called in the order of the text.
template <typename Sink>
class WordWalk {
 public:
  WordWalk(const Alphabet& alphabet, Sink& sink) : alphabet_(alphabet), sink_(sink) {}

  void walk(std::string_view text) { walk(text, false); }

 private:
  // `folded`: what is complex stands for itself, for it has been folded already.
  void walk(std::string_view text, bool folded) {
    begin(0);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t start = at;
      const Folded next = alphabet_(next_point(text, at));
      switch (next.role) {
        case Role::Letter:
          add(next.point);
          break;
        case Role::Complex:
          add(next.point);
          complex_ = !folded;
          break;
        case Role::Ignored:
          break;
        case Role::Gap:
          end(text, start);
          begin(at);
          break;
        case Role::Character:
          end(text, start);
          sink_.character(mix(next.point * hash_seed));
          begin(at);
          break;
      }
    }
    end(text, text.size());
  }

  void begin(std::size_t at) {
    start_ = at;
    hash_ = hash_seed;
    points_.clear();
    complex_ = false;
  }

  void add(char32_t point) {
    points_.push_back(point);
    hash_ = (hash_ ^ point) * 0x100000001B3U;
  }

  void end(std::string_view text, std::size_t stop) {
    if (points_.empty()) return;
    if (complex_) {
      const std::string word = alphabet_.fold(text.substr(start_, stop - start_));
      WordWalk(alphabet_, sink_).walk(word, true);
    } else {
      sink_.word(mix(hash_), points_);
    }
  }

  const Alphabet& alphabet_;
  Sink& sink_;
  Points points_;
  std::uint64_t hash_ = hash_seed;
  std::size_t start_ = 0;
  bool complex_ = false;
};

}  // namespace palermo::audit
