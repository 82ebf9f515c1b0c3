// SPDX-License-Identifier: Apache-2.0
// A text as the search index holds it, so that words are found however they were typed. What a
// reader types goes through the same rules in the browser. Knows nothing of the index.
//
//  language | in the text                                | in the index
//  ---------|--------------------------------------------|-------------------------------------
//  all      | U+00AD soft hyphen                         | nothing
//  all      | U+2010, U+2011 hyphens                     | -
//  all      | U+2019 with a letter on either side        | '  ("L’État": the index divides at ')
//  ar       | U+0610–061A, 064B–065F, 0670, 06D6–06DC,   | nothing
//           | 06DF–06E8, 06EA–06ED (tashkeel), U+0640    |
//  ar       | U+0671 alef wasla                          | U+0627 alef
//  ar       | وال at the start of a word, followed by    | و ال
//           | two letters or more                        |
//
// The table from top to bottom: each row sees what those above it have made. A letter is what has
// the general category L (\p{L}). In what a reader types in Arabic, a و that stands alone is then
// left out, for it may be missing where the word is found. An excerpt is shown with ' between two
// letters as ’ again and "و ال" as one word.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace palermo {

// Puts `text` (UTF-8) at the end of `out`.
void append_search_text(std::string& out, Language language, std::string_view text);

[[nodiscard]] std::string search_text(Language language, std::string_view text);

}  // namespace palermo
