// SPDX-License-Identifier: Apache-2.0
// What ICU calls each of our languages, always named, so that no default of the machine can reach a
// page. Internal to language: no other header shows ICU.
#pragma once

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

#include "base/language.h"

namespace palermo {

// Days and numbers: British order in English, Latin digits and the Gregorian calendar in Arabic.
[[nodiscard]] icu::Locale locale_of(Language language);

[[nodiscard]] icu::UnicodeString to_icu(std::string_view utf8);
void append_utf8(std::string& out, const icu::UnicodeString& text);
[[nodiscard]] std::string to_utf8(const icu::UnicodeString& text);

// ICU's data are installed with it: a failure here is a broken installation. Throws.
void require(UErrorCode status, const char* what);

}  // namespace palermo
