// SPDX-License-Identifier: Apache-2.0
// What a code point is to a comparison of texts: part of a word in its folded form, a character
// that stands for itself, or a gap. Folding is NFKC with case folding. Knows nothing of languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::audit {

enum class Role : std::uint8_t {
  Gap,
  Letter,     // or digit: part of a word
  Character,  // Chinese and Japanese: a text without gaps
  Ignored,    // folds to nothing
  Complex,    // folds together with its neighbours: the whole word has to be folded
};

struct Folded {
  Role role = Role::Gap;
  char32_t point = 0;
};

class Alphabet {
 public:
  Alphabet();

  [[nodiscard]] Folded operator()(char32_t point) const {
    return point < table_.size() ? unpack(table_[point]) : classify(point);
  }
  // A word with complex code points in it, folded; again UTF-8, gaps possible.
  [[nodiscard]] std::string fold(std::string_view word) const;

 private:
  static constexpr unsigned role_shift = 24;
  [[nodiscard]] static Folded unpack(std::uint32_t entry) {
    return {static_cast<Role>(entry >> role_shift), entry & 0xFFFFFFU};
  }
  [[nodiscard]] static Folded classify(char32_t point);

  std::vector<std::uint32_t> table_;  // of the basic plane
};

// Decodes one code point and moves on; U+FFFD, one byte, where there is none.
[[nodiscard]] char32_t next_point(std::string_view text, std::size_t& at);

}  // namespace palermo::audit
