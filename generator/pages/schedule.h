// SPDX-License-Identifier: Apache-2.0
// Phases and their years, as the State, group, phase and workplan pages show them. Knows nothing of
// what was published in them.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct PhaseRow {
  Schema& schema;
  Key<Text> name = schema.text("name");
  Key<Text> years = schema.text("years");
  ListOf<LinkRow> clusters = schema.list<LinkRow>("clusters");
};

// Of a group, or of all groups; the phase's own where it sets none for each group.
[[nodiscard]] mechanism::YearSpan years_for(const mechanism::Reference& reference,
                                            const mechanism::Phase& phase,
                                            const mechanism::Group* group);

// "Years 3–4 (2022–2023)"; without the calendar where the mechanism sets none; empty where unset.
[[nodiscard]] std::string_view years_text(Sheet& sheet, mechanism::YearSpan years);

// All phases in their order, each with its years for that group, or for all groups.
void add_phases(Scope page, const ListOf<PhaseRow>& list, Sheet& sheet,
                const mechanism::Group* group);

[[nodiscard]] std::string_view group_name(Sheet& sheet, const mechanism::Group& group);

}  // namespace palermo::pages
