// SPDX-License-Identifier: Apache-2.0
#include "language/locale.h"

#include <cstdint>
#include <stdexcept>

namespace palermo {
namespace {

constexpr PerLanguage<const char*> tags = {
    {"ar-u-ca-gregory-nu-latn", "zh-Hans", "en-GB", "fr", "ru", "es"}};

}  // namespace

icu::Locale locale_of(Language language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(tags[language], status);
  require(status, "a locale");
  return locale;
}

icu::UnicodeString to_icu(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

void append_utf8(std::string& out, const icu::UnicodeString& text) { text.toUTF8String(out); }

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  append_utf8(out, text);
  return out;
}

void require(UErrorCode status, const char* what) {
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("ICU cannot make ") + what + ": " + u_errorName(status));
}

}  // namespace palermo
