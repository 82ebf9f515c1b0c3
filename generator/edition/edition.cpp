// SPDX-License-Identifier: Apache-2.0
#include "edition/edition.h"

#include <algorithm>
#include <optional>

namespace palermo::edition {

LanguageSet Part::languages() const {
  LanguageSet languages;
  for (const Language language : all_languages)
    if (texts[language]) languages.insert(language);
  return languages;
}

Day Part::public_since() const {
  std::optional<Day> first_text;
  for (const Text& text : texts.values)
    if (text && (!first_text || text.release->public_since < *first_text))
      first_text = text.release->public_since;
  const Day data_since = data_release == nullptr ? Day{} : data_release->public_since;
  return first_text ? std::max(data_since, *first_text) : data_since;
}

Day Part::last_change() const {
  Day newest = data_release == nullptr ? Day{} : data_release->public_since;
  for (const Text& text : texts.values)
    if (text) newest = std::max(newest, text.release->public_since);
  for (const Attachment& attachment : attachments)
    newest = std::max(newest, attachment.release->public_since);
  return newest;
}

bool Part::is_stale(Language translation) const {
  const Text& original = texts[data.original];
  const Text& text = texts[translation];
  return translation != data.original && text && !original.earlier.empty() &&
         original.release->public_since > text.release->public_since;
}

Day Record::last_change() const {
  Day newest{};
  for (const Part& part : parts) newest = std::max(newest, part.last_change());
  for (const Tombstone& tombstone : tombstones) newest = std::max(newest, tombstone.withdrawn_on);
  return newest;
}

}  // namespace palermo::edition
