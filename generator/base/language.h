// SPDX-License-Identifier: Apache-2.0
// The six working languages of the Mechanism (resolution 9/1, annex, para. 49), in the order of the
// language bar of United Nations sites. Knows nothing of ICU, texts or messages.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace palermo {

enum class Language : std::uint8_t { Ar, Zh, En, Fr, Ru, Es };

inline constexpr std::size_t language_count = 6;
inline constexpr std::array<Language, language_count> all_languages = {
    Language::Ar, Language::Zh, Language::En, Language::Fr, Language::Ru, Language::Es};

constexpr std::size_t index(Language language) { return static_cast<std::size_t>(language); }

// "ar", "zh", "en", "fr", "ru", "es": in file names, addresses and the lang attribute.
constexpr std::string_view code(Language language) {
  constexpr std::array<std::string_view, language_count> codes = {"ar", "zh", "en",
                                                                  "fr", "ru", "es"};
  return codes[index(language)];
}

constexpr std::optional<Language> parse_language(std::string_view text) {
  for (const Language language : all_languages)
    if (code(language) == text) return language;
  return std::nullopt;
}

// "rtl" or "ltr", as the dir attribute wants it.
constexpr std::string_view direction(Language language) {
  return language == Language::Ar ? "rtl" : "ltr";
}

// One value a language, indexed by language.
template <typename T>
struct PerLanguage {
  std::array<T, language_count> values{};

  T& operator[](Language language) { return values[index(language)]; }
  const T& operator[](Language language) const { return values[index(language)]; }
  bool operator==(const PerLanguage&) const = default;
};

// A set of languages in one byte.
class LanguageSet {
 public:
  constexpr LanguageSet() = default;
  constexpr void insert(Language language) {
    bits_ = static_cast<std::uint8_t>(bits_ | bit(language));
  }
  constexpr void erase(Language language) {
    bits_ = static_cast<std::uint8_t>(bits_ & ~bit(language));
  }
  [[nodiscard]] constexpr bool contains(Language language) const {
    return (bits_ & bit(language)) != 0;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr std::size_t size() const {
    std::size_t n = 0;
    for (const Language language : all_languages) n += contains(language) ? 1 : 0;
    return n;
  }
  bool operator==(const LanguageSet&) const = default;

 private:
  static constexpr unsigned bit(Language language) { return 1U << index(language); }
  std::uint8_t bits_ = 0;
};

constexpr LanguageSet every_language() {
  LanguageSet languages;
  for (const Language language : all_languages) languages.insert(language);
  return languages;
}

}  // namespace palermo
