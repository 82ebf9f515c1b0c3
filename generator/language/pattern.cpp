// SPDX-License-Identifier: Apache-2.0
#include "language/pattern.h"

#include <fmt/format.h>
#include <unicode/messagepattern.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <set>

#include "language/locale.h"

namespace palermo {
namespace {

using Part = icu::MessagePattern::Part;

std::set<std::string> plural_forms(Language language, UPluralType type) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(locale_of(language), type, status));
  require(status, "plural rules");
  const std::unique_ptr<icu::StringEnumeration> names(rules->getKeywords(status));
  require(status, "plural forms");
  std::set<std::string> forms;
  for (const auto* name = names->snext(status); name != nullptr; name = names->snext(status))
    forms.insert(to_utf8(*name));
  return forms;
}

class PatternReader {
 public:
  PatternReader(Language language, std::string_view text) : language_(language), text_(text) {}

  Pattern read() {
    UParseError place{};
    UErrorCode status = U_ZERO_ERROR;
    icu::MessagePattern parsed(status);
    parsed.parse(to_icu(text_), &place, status);
    if (U_FAILURE(status)) add_syntax(status, place);
    else read_parts(parsed);
    check_apostrophes();
    return std::move(pattern_);
  }

 private:
  void add(std::string code, std::string message, std::string hint) {
    pattern_.faults.push_back({std::move(code), std::move(message), std::move(hint)});
  }

  void add_syntax(UErrorCode status, const UParseError& place) {
    if (status == U_DEFAULT_KEYWORD_MISSING)
      return add("missing-other", "a plural or select has no form \"other\"", "add other {...}");
    add("message-syntax",
        fmt::format("the message cannot be read from character {} on", place.offset + 1),
        "pair the braces; see MessageFormat in the documentation of ICU");
  }

  void read_parts(const icu::MessagePattern& parsed) {
    for (std::int32_t i = 0; i < parsed.countParts(); ++i)
      if (parsed.getPartType(i) == UMSGPAT_PART_TYPE_ARG_START) read_argument(parsed, i);
    auto& names = pattern_.arguments;
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
  }

  void read_argument(const icu::MessagePattern& parsed, std::int32_t start) {
    const std::string name = to_utf8(parsed.getSubstring(parsed.getPart(start + 1)));
    pattern_.arguments.push_back(name);
    switch (parsed.getPart(start).getArgType()) {
      case UMSGPAT_ARG_TYPE_NONE:
      case UMSGPAT_ARG_TYPE_SELECT:
        return;
      case UMSGPAT_ARG_TYPE_PLURAL:
        return check_forms(parsed, start, UPLURAL_TYPE_CARDINAL);
      case UMSGPAT_ARG_TYPE_SELECTORDINAL:
        return check_forms(parsed, start, UPLURAL_TYPE_ORDINAL);
      case UMSGPAT_ARG_TYPE_SIMPLE:
      case UMSGPAT_ARG_TYPE_CHOICE:
        if (is_plain_number(parsed, start)) return;
        add("argument-type", fmt::format("the argument {} has a type that is not used here", name),
            "write it as {name}, {name, number}, plural, selectordinal or select");
    }
  }

  // "{n, number}" without a style.
  static bool is_plain_number(const icu::MessagePattern& parsed, std::int32_t start) {
    const Part& type = parsed.getPart(start + 2);
    return type.getType() == UMSGPAT_PART_TYPE_ARG_TYPE &&
           parsed.partSubstringMatches(type, u"number") &&
           parsed.getPartType(start + 3) == UMSGPAT_PART_TYPE_ARG_LIMIT;
  }

  void check_forms(const icu::MessagePattern& parsed, std::int32_t start, UPluralType type) {
    const std::set<std::string> wanted = plural_forms(language_, type);
    const std::set<std::string> found = selectors(parsed, start);
    for (const std::string& form : wanted)
      if (!found.contains(form))
        add("missing-plural-form", fmt::format("a plural has no form \"{}\"", form),
            fmt::format("the language needs: {}", fmt::join(wanted, ", ")));
    for (const std::string& form : found)
      if (!wanted.contains(form) && !form.starts_with('='))
        add("unknown-plural-form", fmt::format("the language has no form \"{}\"", form),
            fmt::format("the language has: {}", fmt::join(wanted, ", ")));
  }

  // The selectors of this argument alone, not of those inside its forms.
  static std::set<std::string> selectors(const icu::MessagePattern& parsed, std::int32_t start) {
    std::set<std::string> found;
    const std::int32_t limit = parsed.getLimitPartIndex(start);
    for (std::int32_t i = start + 1; i < limit; ++i) {
      if (parsed.getPartType(i) == UMSGPAT_PART_TYPE_MSG_START) i = parsed.getLimitPartIndex(i);
      else if (parsed.getPartType(i) == UMSGPAT_PART_TYPE_ARG_SELECTOR)
        found.insert(to_utf8(parsed.getSubstring(parsed.getPart(i))));
    }
    return found;
  }

  void check_apostrophes() {
    const bool quotes = text_.find("'{") != std::string_view::npos ||
                        text_.find("'}") != std::string_view::npos ||
                        text_.find("'#") != std::string_view::npos;
    if (quotes)
      add("apostrophe", "an apostrophe before a brace or # makes it plain text",
          "write the typographic apostrophe ’ (U+2019)");
  }

  Language language_;
  std::string_view text_;
  Pattern pattern_;
};

}  // namespace

Pattern read_pattern(Language language, std::string_view text) {
  return PatternReader(language, text).read();
}

}  // namespace palermo
