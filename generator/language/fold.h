// SPDX-License-Identifier: Apache-2.0
// Texts in a shape in which words can be looked for whatever their capitals, marks and
// conjunctions. For comparing in memory, never for showing.
#pragma once

#include "base/language.h"

#include <string>
#include <string_view>

namespace palermo {

// In small letters, as search_text() has them, with one space before each run of letters and
// digits and nothing else between; in Chinese without any space.
[[nodiscard]] std::string folded_words(Language language, std::string_view text);

}  // namespace palermo
