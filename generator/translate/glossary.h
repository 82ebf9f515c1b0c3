// SPDX-License-Identifier: Apache-2.0
// The terms of the treaty and of its review in six languages, and whether translations keep to
// them. Knows nothing of where the texts come from.
#pragma once

#include "base/result.h"
#include "json/document.h"
#include "translate/catalogue.h"

#include <string>
#include <vector>

namespace palermo::translate {

// `forms`: how the term may stand in a text, each without its endings where a language changes
// them: a form is found at the beginning of a word (in Chinese and Arabic anywhere), in capitals or
// not.
struct GlossaryTerm {
  std::string id;
  PerLanguage<std::vector<std::string>> forms;  // one or more
};
using Glossary = std::vector<GlossaryTerm>;

// Of glossary.json (content/schemas/glossary.schema.json).
[[nodiscard]] Checked<Glossary> read_glossary(const json::Document& document);

struct MissingTerm {
  const Unit* unit = nullptr;
  const GlossaryTerm* term = nullptr;
};

// Translations that have no form of a term that their source has. What is missing altogether is
// left aside. Hints for people: a good translation may go another way.
[[nodiscard]] std::vector<MissingTerm> missing_terms(const Catalogue& catalogue,
                                                     const Glossary& glossary);

}  // namespace palermo::translate
