// SPDX-License-Identifier: Apache-2.0
// Counts words by the rules of Unicode (UAX #29): what holds a letter, digit or ideograph between
// two boundaries is a word; "L’État" is one, "A/HRC/47/10" four, punctuation none. Chinese is
// divided by ICU's dictionary: 禁止酷刑公约 is three words, and a name that is not in the
// dictionary counts one a character, so figures there are near, not exact, and may change with ICU.
// Not for two threads at once. Knows nothing of Markdown.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "base/language.h"

namespace palermo {

class WordCounter {
 public:
  explicit WordCounter(Language language);
  WordCounter(WordCounter&&) noexcept;
  WordCounter& operator=(WordCounter&&) noexcept;
  ~WordCounter();

  [[nodiscard]] std::size_t count(std::string_view text) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace palermo
