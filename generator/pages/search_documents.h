// SPDX-License-Identifier: Apache-2.0
// What a search finds, in the words of each language: the text where it is public in it, titles,
// and the names of what it is about. Reads each text once more, for the index alone. Knows nothing
// of how an index is made.
#pragma once

#include "base/language.h"
#include "pages/press.h"
#include "pages/search_filters.h"
#include "search/tree.h"

namespace palermo::pages {

// One of them, in every language in which it has a text; without any text, in all languages.
void write_documents(Press& press, search::Tree& tree, const Findables& findables,
                     std::size_t number);

// search/labels.json, as search/document.h says. `bundles`: the languages that have an index.
void write_labels(Press& press, const Findables& findables, LanguageSet bundles);

}  // namespace palermo::pages
