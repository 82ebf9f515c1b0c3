// SPDX-License-Identifier: Apache-2.0
#include "language/search_text.h"

#include <unicode/uchar.h>

#include "language/locale.h"

namespace palermo {
namespace {

constexpr char16_t alef = 0x0627, alef_wasla = 0x0671, lam = 0x0644, waw = 0x0648;

bool is_tashkeel_or_tatweel(char16_t c) {
  return (c >= 0x0610 && c <= 0x061A) || (c >= 0x064B && c <= 0x065F) || c == 0x0640 ||
         c == 0x0670 || (c >= 0x06D6 && c <= 0x06DC) || (c >= 0x06DF && c <= 0x06E8) ||
         (c >= 0x06EA && c <= 0x06ED);
}

bool is_dropped(Language language, char16_t c) {
  return c == 0x00AD || (language == Language::Ar && is_tashkeel_or_tatweel(c));
}

char16_t replaced(Language language, char16_t c) {
  if (c == 0x2010 || c == 0x2011) return u'-';
  if (language == Language::Ar && c == alef_wasla) return alef;
  return c;
}

// The rows of the table that need no neighbours; none of them is about a surrogate.
icu::UnicodeString unit_by_unit(Language language, const icu::UnicodeString& text) {
  icu::UnicodeString units(text.length(), 0, 0);
  for (std::int32_t i = 0; i < text.length(); ++i)
    if (!is_dropped(language, text[i])) units.append(replaced(language, text[i]));
  return units;
}

// False beyond either end of the text.
bool letter_at(const icu::UnicodeString& text, std::int32_t i) {
  return i >= 0 && i < text.length() && u_isalpha(text.char32At(i));
}

bool is_apostrophe(const icu::UnicodeString& text, std::int32_t i) {
  return text[i] == u'’' && letter_at(text, i - 1) && letter_at(text, i + 1);
}

// "and the…": the index knows the word without its conjunction.
bool starts_with_wal(const icu::UnicodeString& text, std::int32_t i) {
  return text[i] == waw && !letter_at(text, i - 1) && text.charAt(i + 1) == alef &&
         text.charAt(i + 2) == lam && letter_at(text, i + 3) && letter_at(text, i + 4);
}

}  // namespace

void append_search_text(std::string& out, Language language, std::string_view text) {
  const icu::UnicodeString units = unit_by_unit(language, to_icu(text));
  icu::UnicodeString made(units.length() + units.length() / 8, 0, 0);
  for (std::int32_t i = 0; i < units.length(); ++i) {
    made.append(is_apostrophe(units, i) ? u'\'' : units[i]);
    if (language == Language::Ar && starts_with_wal(units, i)) made.append(u' ');
  }
  append_utf8(out, made);
}

std::string search_text(Language language, std::string_view text) {
  std::string out;
  append_search_text(out, language, text);
  return out;
}

}  // namespace palermo
