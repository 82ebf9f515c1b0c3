// SPDX-License-Identifier: Apache-2.0
// The two pictures of a State's profile: its phases, and what is public of it in which language.
// Made from reference data and public parts of this State alone.
#pragma once

#include "charts/matrix.h"
#include "charts/strip.h"
#include "pages/chart_rows.h"

#include <span>

namespace palermo::pages {

// `group` none: not recorded here, and the years are those of all groups.
[[nodiscard]] Chart<charts::Strip> strip_chart(Sheet& sheet, const mechanism::State& state,
                                               const mechanism::Group* group);

// A row for each kind of which something is public, in the order of the reference.
[[nodiscard]] Chart<charts::Matrix> languages_chart(Sheet& sheet, const mechanism::State& state);

// The languages of what is public, by kind; the same in the picture and in its data.
struct KindLanguages {
  const mechanism::Kind* kind = nullptr;
  LanguageSet languages;
};
[[nodiscard]] std::vector<KindLanguages> languages_by_kind(
    std::span<const edition::Record> records);

}  // namespace palermo::pages
