// SPDX-License-Identifier: Apache-2.0
#include "language/word_counter.h"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>

#include "language/locale.h"

namespace palermo {

struct WordCounter::Parts {
  std::unique_ptr<icu::BreakIterator> words;
};

WordCounter::WordCounter(Language language) : parts_(std::make_unique<Parts>()) {
  UErrorCode status = U_ZERO_ERROR;
  parts_->words.reset(icu::BreakIterator::createWordInstance(locale_of(language), status));
  require(status, "a word iterator");
}

WordCounter::WordCounter(WordCounter&&) noexcept = default;
WordCounter& WordCounter::operator=(WordCounter&&) noexcept = default;
WordCounter::~WordCounter() = default;

std::size_t WordCounter::count(std::string_view text) const {
  const icu::UnicodeString wide = to_icu(text);
  icu::BreakIterator& words = *parts_->words;
  words.setText(wide);
  std::size_t count = 0;
  while (words.next() != icu::BreakIterator::DONE)
    if (words.getRuleStatus() >= UBRK_WORD_NONE_LIMIT) ++count;
  return count;
}

}  // namespace palermo
