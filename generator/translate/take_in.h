// SPDX-License-Identifier: Apache-2.0
// What of a translator's file may be taken: what is finished, of a source that is still the same,
// and fit for its place. Knows nothing of how the file was written or where the texts go.
#pragma once

#include "base/result.h"
#include "translate/catalogue.h"

#include <vector>

namespace palermo::translate {

struct TakenIn {
  std::vector<Unit> units;  // in the order of what there is, each with its new target
  std::size_t same = 0;     // say what is there already
  std::size_t unsure = 0;   // fuzzy: left aside
  std::size_t empty = 0;    // not translated: left aside
};

// `now`: what there is to translate; `given`: the translator's file, of the same subject and
// languages. Errors: "translation-places", "message-syntax" and the like for messages,
// "translation-lines" for names, those of markup/check.h for texts. Warnings, of what is left
// aside: "translation-unknown" (no such text), "translation-old-source" (the source is another one
// by now). No message quotes a text.
[[nodiscard]] Checked<TakenIn> take_in(const Catalogue& now, const Catalogue& given);

}  // namespace palermo::translate
