// SPDX-License-Identifier: Apache-2.0
// Tells the language of what stands in a table whose columns are headed by names of languages, so
// that it is read aloud and set as what it is. Knows nothing of what the table is about.
#pragma once

#include "base/language.h"

#include <string>
#include <string_view>

namespace palermo::pages {

// `html` is what the Markdown renderer wrote. A cell below a heading that is one of `names` gets
// the lang and dir of that language; those of `own`, the page's language, stay as they are.
[[nodiscard]] std::string with_languages_of_cells(std::string_view html,
                                                  const PerLanguage<std::string_view>& names,
                                                  Language own);

}  // namespace palermo::pages
