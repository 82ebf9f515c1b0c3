// SPDX-License-Identifier: Apache-2.0
#include "pages/schedule.h"

#include "pages/addresses.h"

namespace palermo::pages {

mechanism::YearSpan years_for(const mechanism::Reference& reference, const mechanism::Phase& phase,
                              const mechanism::Group* group) {
  if (group == nullptr || phase.by_group.empty()) return phase.years;
  const auto position = static_cast<std::size_t>(group - reference.groups.data());
  return phase.by_group.at(position);
}

std::string_view years_text(Sheet& sheet, mechanism::YearSpan years) {
  if (years.first == 0) return {};
  const std::optional<int>& begin = sheet.site().reference.first_calendar_year;
  if (!begin)
    return sheet.format("years.counted", {{"first", years.first}, {"last", years.last}});
  return sheet.format("years.dated", {{"first", years.first},
                                      {"last", years.last},
                                      {"from", std::to_string(*begin + years.first - 1)},
                                      {"to", std::to_string(*begin + years.last - 1)}});
}

void add_phases(Scope page, const ListOf<PhaseRow>& list, Sheet& sheet,
                const mechanism::Group* group) {
  const mechanism::Reference& reference = sheet.site().reference;
  for (const mechanism::Phase& phase : reference.phases) {
    Scope row = page.add(list);
    row.set(list->name, sheet.name(phase.label));
    row.set(list->years, years_text(sheet, years_for(reference, phase, group)));
    for (const mechanism::Cluster* cluster : phase.clusters)
      add_link(row, list->clusters, sheet.link(cluster_path(*cluster)), sheet.name(cluster->label));
  }
}

std::string_view group_name(Sheet& sheet, const mechanism::Group& group) {
  return sheet.format("group.name", {{"number", group.number}});
}

}  // namespace palermo::pages
