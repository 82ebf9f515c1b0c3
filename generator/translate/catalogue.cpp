// SPDX-License-Identifier: Apache-2.0
#include "translate/catalogue.h"

#include "translate/ages.h"

namespace palermo::translate {

std::string_view name(Subject subject) {
  switch (subject) {
    case Subject::Interface:
      return "interface";
    case Subject::Reference:
      return "reference";
    case Subject::Texts:
      return "texts";
  }
  return "";
}

std::optional<Subject> parse_subject(std::string_view text) {
  for (const Subject subject : all_subjects)
    if (name(subject) == text) return subject;
  return std::nullopt;
}

Catalogue catalogue_of(Subject subject, const std::vector<JsonText>& texts, const Ages& ages,
                       Language to) {
  Catalogue catalogue{subject, Language::En, to, {}};
  for (const JsonText& text : texts) {
    if (text.texts[Language::En].empty()) continue;
    const Standing standing = text.texts[to].empty()                      ? Standing::Missing
                              : ages.is_stale(text.key, Language::En, to) ? Standing::Stale
                                                                          : Standing::Current;
    catalogue.units.push_back({.key = text.key,
                               .source = text.texts[Language::En],
                               .target = text.texts[to],
                               .standing = standing,
                               .note = {},
                               .at = text.at[Language::En]});
  }
  return catalogue;
}

}  // namespace palermo::translate
