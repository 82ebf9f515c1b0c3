// SPDX-License-Identifier: Apache-2.0
#include "pages/states_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"
#include "pages/treaty_rows.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using mechanism::RegionalGroup;
using mechanism::State;

// A heading and the States under it; those of no group come after all groups, samples last.
struct Group {
  const RegionalGroup* region = nullptr;
  bool sample = false;
};

bool belongs(const State& state, const Group& group) {
  return state.sample == group.sample && (group.sample || state.regional_group == group.region);
}

void add_group(Scope page, const StatesKeys& keys, Sheet& sheet, const Group& group) {
  std::optional<Scope> row;
  for (const State* state : sheet.site().states[sheet.language()]) {
    if (!belongs(*state, group)) continue;
    if (!row) {
      const std::string_view id = group.region != nullptr ? std::string_view(group.region->id)
                                  : group.sample          ? "samples"
                                                          : "others";
      row = page.add(keys.groups);
      row->set(keys.groups->id, sheet.keep({"_g_", id}));
      row->set(keys.groups->name, group.region != nullptr ? sheet.name(group.region->label)
                                  : group.sample          ? sheet.text("states.samples")
                                                          : sheet.text("states.others"));
    }
    add_state(*row, keys.groups->states, sheet, *state);
  }
}

void print_in(Sheet& sheet) {
  const auto& [keys, templates] = sheet.site().templates.states;
  const mechanism::Reference& reference = sheet.site().reference;
  const std::string_view title = sheet.text("menu.states");
  const std::string_view lead = sheet.text("states.lead");
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = title,
                           .description = lead,
                           .section = Section::States,
                           .sample = std::ranges::any_of(reference.states, &State::sample),
                           .alternates = every_language()});
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  for (const RegionalGroup& region : reference.regional_groups)
    add_group(page, keys, sheet, {.region = &region});
  add_group(page, keys, sheet, {});
  add_group(page, keys, sheet, {.sample = true});
  const std::string_view date = as_of_day(sheet, reference.as_of.groups);
  page.set(keys.as_of, sheet.format("states.as_of", {{"date", date}}));
  sheet.print(templates, page);
}

}  // namespace

void print_states(Press& press) {
  for (const Language language : all_languages) {
    Sheet sheet(press, language, states_path);
    print_in(sheet);
  }
}

}  // namespace palermo::pages
