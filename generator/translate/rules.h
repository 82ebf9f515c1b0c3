// SPDX-License-Identifier: Apache-2.0
// Is a translation fit for the place where it will stand? Messages keep their places and forms,
// names are one line, texts are fit for the public site. For translate's own files.
#pragma once

#include "translate/catalogue.h"

#include <string>
#include <vector>

namespace palermo::translate {

// `given` translates `unit` of `catalogue`; the places of the diagnostics are those of `given`.
[[nodiscard]] std::vector<Diagnostic> faults_of(const Catalogue& catalogue, const Unit& unit,
                                                const Unit& given);

// "i18n/en.json:12".
[[nodiscard]] std::string to_place(const SourcePosition& at);

}  // namespace palermo::translate
