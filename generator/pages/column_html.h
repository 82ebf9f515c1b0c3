// SPDX-License-Identifier: Apache-2.0
// The HTML of a text as its record's page has it, made fit for a page where other languages stand
// beside it, so that a text is rendered once. Knows nothing of records.
#pragma once

#include "base/language.h"

#include <string>
#include <string_view>

namespace palermo::pages {

// Appends it: ids and what names them get the language in front, and links to pages of the language
// lead into its folder. `path` is that of the record's page; both pages are as deep.
void append_in_column(std::string& out, std::string_view html, Language language,
                      std::string_view path);

}  // namespace palermo::pages
