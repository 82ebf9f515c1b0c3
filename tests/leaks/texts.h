// SPDX-License-Identifier: Apache-2.0
// Texts and data of parts, made up at random.
#pragma once

#include <string>
#include <string_view>

#include "leaks/random.h"

namespace palermo::leaks {

inline constexpr std::string_view language_codes[] = {"ar", "zh", "en", "fr", "ru", "es"};

// A title, some paragraphs, now and then a list, a table, a footnote or a link to another part.
[[nodiscard]] std::string make_text(Random& random, std::string_view language);

// Data that is valid for any part of this kind.
[[nodiscard]] std::string make_data(Random& random, std::string_view kind,
                                    std::string_view original);

}  // namespace palermo::leaks
