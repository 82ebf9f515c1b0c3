// SPDX-License-Identifier: Apache-2.0
#include "language/fold.h"

#include "language/locale.h"
#include "language/search_text.h"

#include <unicode/uchar.h>

namespace palermo {

std::string folded_words(Language language, std::string_view text) {
  icu::UnicodeString folded = to_icu(search_text(language, text));
  folded.foldCase();
  icu::UnicodeString words;
  bool in_word = false;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    const bool is_letter = u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK;
    if (is_letter && !in_word && language != Language::Zh) words.append(u' ');
    if (is_letter) words.append(c);
    in_word = is_letter;
  }
  return to_utf8(words);
}

}  // namespace palermo
