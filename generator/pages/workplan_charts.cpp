// SPDX-License-Identifier: Apache-2.0
#include "pages/workplan_charts.h"

#include "pages/schedule.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using mechanism::OfficialCount;
using mechanism::Phase;
using mechanism::Reference;

// The year of the newest act that the log tells; none where nothing was ever published.
std::optional<int> newest_year(const Site& site) {
  if (site.edition.log.empty()) return std::nullopt;
  return static_cast<int>(site.edition.log.front().date.year());
}

int last_year(const Reference& reference) {
  int last = 0;
  for (const Phase& phase : reference.phases) {
    last = std::max(last, phase.years.last);
    for (const mechanism::YearSpan& years : phase.by_group) last = std::max(last, years.last);
  }
  return last;
}

std::vector<charts::Year> years_of(Sheet& sheet) {
  const Reference& reference = sheet.site().reference;
  const std::optional<int> marked = newest_year(sheet.site());
  std::vector<charts::Year> years;
  for (int number = 1; number <= last_year(reference); ++number) {
    const std::string_view counted = sheet.arena().keep(std::to_string(number));
    if (!reference.first_calendar_year) {
      years.push_back({.name = counted});
      continue;
    }
    const int year = *reference.first_calendar_year + number - 1;
    years.push_back({.name = sheet.arena().keep(std::to_string(year)),
                     .note = counted,
                     .marked = marked == year});
  }
  return years;
}

std::string_view cluster_names(Sheet& sheet, const Phase& phase) {
  std::string_view names;
  for (const mechanism::Cluster* cluster : phase.clusters)
    names = sheet.keep({names, names.empty() ? "" : "; ", sheet.name(cluster->label)});
  return names;
}

charts::CalendarRow row_of(Sheet& sheet, const mechanism::Group* group) {
  charts::CalendarRow row{.name = group != nullptr ? group_name(sheet, *group) : ""};
  for (const Phase& phase : sheet.site().reference.phases) {
    const mechanism::YearSpan years = years_for(sheet.site().reference, phase, group);
    if (years.first == 0) continue;
    row.bars.push_back({.name = sheet.name(phase.label),
                        .text = cluster_names(sheet, phase),
                        .first = static_cast<std::size_t>(years.first - 1),
                        .last = static_cast<std::size_t>(years.last - 1)});
  }
  return row;
}

std::string_view note_of(Sheet& sheet, const charts::Calendar& calendar) {
  const auto marked = std::ranges::find(calendar.years, true, &charts::Year::marked);
  if (marked == calendar.years.end()) return {};
  return sheet.format("chart.calendar_marked", {{"year", marked->name}});
}

// Nothing where the count is not recorded.
charts::Cell count_cell(Sheet& sheet, const std::optional<int>& count) {
  return count ? charts::cell(sheet.arena().keep(std::to_string(*count))) : charts::Cell{};
}

std::string_view known_of(Sheet& sheet, const OfficialCount& count) {
  if (!count.foreseen) return sheet.text("not_recorded");
  if (!count.completed)
    return sheet.format("chart.gauge_foreseen", {{"foreseen", *count.foreseen}});
  return sheet.format("chart.gauge_text",
                      {{"completed", *count.completed}, {"foreseen", *count.foreseen}});
}

charts::GaugeRow row_of(Sheet& sheet, const OfficialCount& count) {
  charts::GaugeRow row{.name = group_name(sheet, *count.group),
                       .part = sheet.name(count.phase->label),
                       .text = known_of(sheet, count)};
  if (count.foreseen && count.completed)
    row.progress = charts::Progress{.done = *count.completed, .all = *count.foreseen};
  if (!count.decision.empty())
    row.text = sheet.keep({row.text, " · ", sheet.text("chart.decision"), ": ", count.decision});
  row.cells = {count_cell(sheet, count.foreseen), count_cell(sheet, count.completed),
               charts::cell(count.as_of ? sheet.day(*count.as_of) : std::string_view{}),
               charts::cell(count.source), charts::cell(count.decision)};
  return row;
}

// A group without any count has a row all the same.
void add_missing_groups(Sheet& sheet, const mechanism::Completion& completion,
                        std::vector<charts::GaugeRow>& rows) {
  for (const mechanism::Group& group : sheet.site().reference.groups)
    if (std::ranges::find(completion.counts, &group, &OfficialCount::group) ==
        completion.counts.end())
      rows.push_back({.name = group_name(sheet, group),
                      .text = sheet.text("not_recorded"),
                      .cells = std::vector<charts::Cell>(5)});
}

}  // namespace

Chart<charts::Calendar> calendar_chart(Sheet& sheet) {
  const Reference& reference = sheet.site().reference;
  charts::Calendar calendar{.years = years_of(sheet)};
  for (const mechanism::Group& group : reference.groups)
    calendar.rows.push_back(row_of(sheet, &group));
  if (reference.groups.empty()) calendar.rows.push_back(row_of(sheet, nullptr));
  const std::string_view note = note_of(sheet, calendar);
  return {.words = {.id = "_calendar",
                    .title = sheet.text("chart.calendar"),
                    .description = sheet.text("chart.calendar_about"),
                    .note = note,
                    .file = "workplan"},
          .model = std::move(calendar)};
}

Chart<charts::Gauge> completion_chart(Sheet& sheet, const mechanism::Completion& completion) {
  charts::Gauge gauge{
      .percent = completion.percent,
      .mark = sheet.format("chart.gauge_mark", {{"percent", completion.percent}}),
      .head = {sheet.text("facts.group"), sheet.text("workplan.phase"),
               sheet.text("chart.foreseen"), sheet.text("chart.completed"),
               sheet.text("chart.as_of"), sheet.text("chart.source"),
               sheet.text("chart.decision")}};
  for (const OfficialCount& count : completion.counts) gauge.rows.push_back(row_of(sheet, count));
  add_missing_groups(sheet, completion, gauge.rows);
  return {.words = {.id = "_completion",
                    .title = sheet.text("chart.gauge"),
                    .description =
                        sheet.format("chart.gauge_about", {{"percent", completion.percent}}),
                    .note = sheet.format("chart.gauge_note", {{"percent", completion.percent},
                                                              {"paragraph", completion.paragraph}}),
                    .file = "phase-completion",
                    .has_heading = true},
          .model = std::move(gauge)};
}

}  // namespace palermo::pages
