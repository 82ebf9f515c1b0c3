// SPDX-License-Identifier: Apache-2.0
#include "pages/publications_chart.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using edition::LogEntry;

// Quarters counted through all years.
int place_of(Day day) {
  const auto month = static_cast<int>(static_cast<unsigned>(day.month()));
  return static_cast<int>(day.year()) * 4 + (month - 1) / 3;
}

charts::Amount amount(Sheet& sheet, std::size_t value) {
  return {value, sheet.format("chart.number", {{"number", value}})};
}

charts::Period period_of(Sheet& sheet, const Quarter& quarter) {
  const std::string_view year = sheet.arena().keep(std::to_string(quarter.year));
  charts::Period period{.name = year,
                        .label = year,
                        .above = amount(sheet, quarter.published),
                        .below = amount(sheet, quarter.withdrawn)};
  if (quarter.number == 0) return period;
  period.name = sheet.format("chart.quarter", {{"quarter", quarter.number}, {"year", year}});
  period.label = sheet.format("chart.quarter_short", {{"quarter", quarter.number}});
  period.era = year;
  return period;
}

}  // namespace

std::vector<Quarter> quarters_of(std::span<const LogEntry> log) {
  std::vector<Quarter> quarters;
  if (log.empty()) return quarters;
  const auto [first, last] = std::ranges::minmax(log, {}, &LogEntry::date);
  for (int place = place_of(first.date); place <= place_of(last.date); ++place)
    quarters.push_back({.year = place / 4, .number = place % 4 + 1});
  for (const LogEntry& entry : log) {
    Quarter& quarter = quarters.at(static_cast<std::size_t>(place_of(entry.date) -
                                                            place_of(first.date)));
    (entry.act == edition::Act::Published ? quarter.published : quarter.withdrawn) += entry.parts;
  }
  return quarters;
}

std::vector<Quarter> years_of(std::span<const Quarter> quarters) {
  std::vector<Quarter> years;
  for (const Quarter& quarter : quarters) {
    if (years.empty() || years.back().year != quarter.year) years.push_back({.year = quarter.year});
    years.back().published += quarter.published;
    years.back().withdrawn += quarter.withdrawn;
  }
  return years;
}

Chart<charts::Timeline> publications_chart(Sheet& sheet) {
  std::vector<Quarter> periods = quarters_of(sheet.site().edition.log);
  if (periods.size() > most_quarters) periods = years_of(periods);
  charts::Timeline timeline{.head = {sheet.text("chart.period"), sheet.text("chart.published"),
                                     sheet.text("chart.withdrawn")}};
  for (const Quarter& period : periods) timeline.periods.push_back(period_of(sheet, period));
  return {.words = {.id = "_publications",
                    .title = sheet.text("chart.publications"),
                    .description = sheet.text("chart.publications_about"),
                    .file = "publications"},
          .model = std::move(timeline)};
}

}  // namespace palermo::pages
