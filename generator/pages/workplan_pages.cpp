// SPDX-License-Identifier: Apache-2.0
#include "pages/workplan_pages.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"
#include "pages/workplan_charts.h"

namespace palermo::pages {
namespace {

using mechanism::Group;

void print_phases_in(Sheet& sheet) {
  const auto& [keys, templates] = sheet.site().templates.phases;
  const std::string_view title = sheet.text("menu.phases");
  const std::string_view lead = sheet.text("phases.lead");
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = title,
                           .description = lead,
                           .section = Section::Workplan,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  add_phases(page, keys.phases, sheet, nullptr);
  sheet.print(templates, page);
}

void add_row(Scope page, const WorkplanKeys& keys, Sheet& sheet, const mechanism::Phase& phase) {
  Scope row = page.add(keys.phases);
  row.set(keys.phases->name, sheet.name(phase.label));
  row.set(keys.phases->years, years_text(sheet, phase.years));
  for (const mechanism::Cluster* cluster : phase.clusters)
    add_link(row, keys.phases->clusters, sheet.link(cluster_path(*cluster)),
             sheet.name(cluster->label));
  for (std::size_t i = 0; i < sheet.site().reference.groups.size(); ++i) {
    const bool set = i < phase.by_group.size();
    row.add(keys.phases->cells)
        .set(keys.phases->cells->years,
             set ? years_text(sheet, phase.by_group[i]) : std::string_view{});
  }
}

void add_charts(Scope page, const WorkplanKeys& keys, Sheet& sheet) {
  (void)add_chart(page, keys.calendar, sheet, calendar_chart(sheet));
  const std::optional<mechanism::Completion>& completion = sheet.site().reference.completion;
  if (!completion || sheet.site().reference.groups.empty()) return;
  const Chart<charts::Gauge> gauge = completion_chart(sheet, *completion);
  add_table(add_chart(page, keys.completion, sheet, gauge), keys.completion,
            charts::table_of(gauge.model));
}

void print_workplan_in(Sheet& sheet) {
  const auto& [keys, templates] = sheet.site().templates.workplan;
  const mechanism::Reference& reference = sheet.site().reference;
  const std::string_view title = sheet.text("menu.workplan");
  const std::string_view lead = sheet.text("workplan.lead");
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = title,
                           .description = lead,
                           .section = Section::Workplan,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  for (const Group& group : reference.groups)
    add_link(page, keys.groups, sheet.link(group_path(group)), group_name(sheet, group));
  for (const mechanism::Phase& phase : reference.phases) add_row(page, keys, sheet, phase);
  if (reference.first_calendar_year) page.set(keys.calendar_note, sheet.text("workplan.calendar"));
  add_charts(page, keys, sheet);
  sheet.print(templates, page);
}

void print_group_in(Sheet& sheet, const Group& group) {
  const auto& [keys, templates] = sheet.site().templates.group;
  const std::string_view title = group_name(sheet, group);
  const std::string_view lead = sheet.text("group.lead");
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = title,
                           .description = lead,
                           .section = Section::Workplan,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, sheet.link(workplan_path), sheet.text("menu.workplan"));
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  add_phases(page, keys.phases, sheet, &group);
  for (const mechanism::State* state : sheet.site().states[sheet.language()]) {
    const mechanism::Draw* draw = sheet.site().reference.draw(*state);
    if (draw == nullptr || draw->group != &group) continue;
    page.set(keys.has_states, true);
    if (state->sample) page.set(keys.layout.sample, true);
    add_state(page, keys.states, sheet, *state);
  }
  sheet.print(templates, page);
}

}  // namespace

void print_phases(Press& press) {
  for (const Language language : all_languages) {
    Sheet sheet(press, language, phases_path);
    print_phases_in(sheet);
  }
}

void print_workplan(Press& press) {
  for (const Language language : all_languages) {
    Sheet sheet(press, language, workplan_path);
    print_workplan_in(sheet);
  }
}

void print_group(Press& press, const Group& group) {
  const std::string path = group_path(group);
  for (const Language language : all_languages) {
    Sheet sheet(press, language, path);
    print_group_in(sheet, group);
  }
}

}  // namespace palermo::pages
