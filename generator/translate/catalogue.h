// SPDX-License-Identifier: Apache-2.0
// What there is to translate from one language into another: texts, each with the translation that
// it has. Knows nothing of the files that translators are given, of Git or of disclosure.
#pragma once

#include "base/diagnostic.h"
#include "base/language.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::translate {

enum class Subject {
  Interface,  // messages of the site, i18n/<lang>.json
  Reference,  // names and questions in the content's JSON files
  Texts,      // texts of parts that are public
};
inline constexpr std::array all_subjects = {Subject::Interface, Subject::Reference, Subject::Texts};

// "interface", "reference", "texts".
[[nodiscard]] std::string_view name(Subject subject);
[[nodiscard]] std::optional<Subject> parse_subject(std::string_view name);

enum class Standing {
  Missing,
  Stale,  // the source changed after it was translated; in a translator's file: not sure
  Current,
};

struct Unit {
  // Says for ever which text this is: "site.name", "states.json#states/fra/name",
  // "reviews/fra/criminalization/responses/untoc/5-1#2".
  std::string key;
  std::string source;
  std::string target;  // empty where missing
  Standing standing = Standing::Missing;
  std::string note;   // for the translator; may be empty
  SourcePosition at;  // of the source; in a translator's file, of the entry
};

struct Catalogue {
  Subject subject = Subject::Interface;
  Language from = Language::En, to = Language::Fr;
  std::vector<Unit> units;
};

class Ages;
struct JsonText;

// The English texts of one subject that stand in JSON files, with what they are in `to`.
[[nodiscard]] Catalogue catalogue_of(Subject subject, const std::vector<JsonText>& texts,
                                     const Ages& ages, Language to);

}  // namespace palermo::translate
