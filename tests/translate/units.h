// SPDX-License-Identifier: Apache-2.0
// A small catalogue with everything that a file for translators has to carry.
#pragma once

#include "translate/catalogue.h"

#include <algorithm>
#include <set>
#include <string>

namespace palermo::test {

inline translate::Catalogue small_catalogue() {
  using translate::Standing;
  return {translate::Subject::Interface,
          Language::En,
          Language::Fr,
          {{"menu.home", "Home", "Accueil", Standing::Current, "", {"i18n/en.json", 2, 3}},
           {"menu.back",
            "Back \"now\"\\ <&>",
            "",
            Standing::Missing,
            "a button",
            {"i18n/en.json", 3, 3}},
           {"long",
            "One\nTwo\n\tThree",
            "Un\nDeux\n\tTrois",
            Standing::Stale,
            "",
            {"i18n/en.json", 4, 3}}}};
}

// The codes of what was found, each once.
inline std::set<std::string> codes(const std::vector<Diagnostic>& diagnostics) {
  std::set<std::string> codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.insert(diagnostic.code);
  return codes;
}

}  // namespace palermo::test
