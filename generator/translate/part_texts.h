// SPDX-License-Identifier: Apache-2.0
// The texts of public parts as units, a paragraph (a block of Markdown) each, and the texts that
// translated ones make. Only what is public is here: a file for a translator leaves the house.
// Knows nothing of drafts, work trees or decisions.
#pragma once

#include "base/result.h"
#include "edition/edition.h"
#include "translate/catalogue.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace palermo::translate {

// Texts whose original is in `from`, of one State ("fra") or, where that is empty, of all. A text
// whose public translation has as many blocks has them side by side; where it has not, the text
// is one unit.
struct WhichTexts {
  Language from = Language::En, to = Language::Fr;
  std::string state;
};
[[nodiscard]] Result<Catalogue> texts_of(const edition::Edition& edition, const WhichTexts& which);

// How many public originals in other languages there are, and how far they are translated.
struct TextCounts {
  std::size_t all = 0, missing = 0, stale = 0;
};
[[nodiscard]] TextCounts count_texts(const edition::Edition& edition, Language to);

// "reviews/fra/…/5-1" of the key of a block or of a whole text.
[[nodiscard]] std::string_view stem_of(std::string_view key);

// The whole text that the units of one stem make, in their order; nothing where a target is
// missing.
[[nodiscard]] std::optional<std::string> joined(const std::vector<const Unit*>& units);

}  // namespace palermo::translate
