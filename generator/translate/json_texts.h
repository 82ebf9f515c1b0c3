// SPDX-License-Identifier: Apache-2.0
// The texts that stand in JSON files, found by keys that stay when the file grows, and put back
// without touching anything else of it. Knows nothing of what the files are for.
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "json/document.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::translate {

struct JsonText {
  std::string key;                 // "states.json#states/fra/name"
  PerLanguage<std::string> texts;  // empty: none yet
  PerLanguage<SourcePosition> at;  // line 0: the language is not there
};

// Every object whose members are languages, English among them. A step of the key is the name of a
// member, or of an item its "id", else its "number", else its place.
[[nodiscard]] std::vector<JsonText> names_in(const json::Document& document);

// The messages of a site: flat files, one a language, where every member is a text by its own name.
// The keys are those of English, in its order; nullptr: the file of a language is not there.
[[nodiscard]] std::vector<JsonText> messages_in(const PerLanguage<const json::Document*>& files);

using TextsByKey = std::map<std::string, std::string, std::less<>>;

// The bytes of the document with other texts in one language; what is not there yet comes after the
// English one. Keys that names_in does not give are left aside.
[[nodiscard]] std::string with_names(const json::Document& document, Language language,
                                     const TextsByKey& texts);

// The file of a language anew: the keys of `english` in its order, each with the text of `texts` or
// else of `document` (nullptr: there is no such file yet); then what `document` has besides.
[[nodiscard]] std::string with_messages(const json::Document& english,
                                        const json::Document* document, const TextsByKey& texts);

}  // namespace palermo::translate
