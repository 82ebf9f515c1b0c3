// SPDX-License-Identifier: Apache-2.0
#include "pages/chart_data.h"

#include "pages/chart_rows.h"
#include "pages/publications_chart.h"
#include "pages/schedule.h"
#include "pages/state_charts.h"
#include "pages/treaty_rows.h"

namespace palermo::pages {
namespace {

using charts::Data;
using charts::Value;
using mechanism::Reference;

Value number(int value) { return std::int64_t{value}; }
Value number(std::size_t value) { return static_cast<std::int64_t>(value); }
Value number(const std::optional<int>& value) { return value ? number(*value) : Value{}; }
Value day(const std::optional<Day>& value) { return value ? Value(to_text(*value)) : Value{}; }
Value text(const std::string& value) { return value.empty() ? Value{} : Value(value); }

void add_labels(Data& data, const auto& items) {
  for (const auto& item : items) data.labels.push_back({item.id, item.label});
}

std::string ids_of(const std::vector<const mechanism::Cluster*>& clusters) {
  std::string ids;
  for (const mechanism::Cluster* cluster : clusters) ids += (ids.empty() ? "" : " ") + cluster->id;
  return ids;
}

void add_phase(Data& data, const Reference& reference, const mechanism::Phase& phase,
               const mechanism::Group* group) {
  const mechanism::YearSpan years = years_for(reference, phase, group);
  if (years.first == 0) return;
  const auto calendar = [&](int year) {
    const std::optional<int>& first = reference.first_calendar_year;
    return first ? number(*first + year - 1) : Value{};
  };
  std::vector<Value>& row = data.rows.emplace_back();
  row = {group != nullptr ? number(group->number) : Value{}, text(phase.id)};
  charts::add_values(row, phase.label);
  row.insert(row.end(), {text(ids_of(phase.clusters)), number(years.first), number(years.last),
                         calendar(years.first), calendar(years.last)});
}

std::string_view status_code(const mechanism::Participation& participation) {
  if (is_signatory(participation)) return "signatory";
  return participation.status == mechanism::TreatyStatus::Unknown ? "not-recorded" : "party";
}

// Where there is nothing to draw no page has the picture, and none leads to its table.
void write(Press& press, const Data& data) {
  if (data.rows.empty()) return;
  charts::write_csv(data, press.page);
  press.write(chart_path(data.name, "csv"));
  charts::write_json(data, press.page);
  press.write(chart_path(data.name, "json"));
}

}  // namespace

Data workplan_data(const Reference& reference) {
  Data data{.name = "workplan", .columns = {"group", "phase"}};
  charts::add_columns(data, "phase");
  for (const char* column : {"clusters", "first_year", "last_year", "first_calendar_year",
                             "last_calendar_year"})
    data.columns.emplace_back(column);
  const auto add_phases = [&](const mechanism::Group* group) {
    for (const mechanism::Phase& phase : reference.phases) add_phase(data, reference, phase, group);
  };
  for (const mechanism::Group& group : reference.groups) add_phases(&group);
  if (reference.groups.empty()) add_phases(nullptr);
  add_labels(data, reference.clusters);
  return data;
}

Data completion_data(const mechanism::Completion& completion) {
  Data data{.name = "phase-completion", .columns = {"group", "phase"}};
  charts::add_columns(data, "phase");
  for (const char* column : {"foreseen", "completed", "percent_to_move_on", "as_of", "source",
                             "conference_decision"})
    data.columns.emplace_back(column);
  for (const mechanism::OfficialCount& count : completion.counts) {
    std::vector<Value>& row = data.rows.emplace_back();
    row = {number(count.group->number), text(count.phase->id)};
    charts::add_values(row, count.phase->label);
    row.insert(row.end(), {number(count.foreseen), number(count.completed),
                           number(completion.percent), day(count.as_of), text(count.source),
                           text(count.decision)});
  }
  return data;
}

Data participation_data(const Reference& reference) {
  Data data{.name = "participation", .columns = {"state"}};
  charts::add_columns(data, "name");
  data.columns.emplace_back("regional_group");
  for (const mechanism::Instrument& instrument : reference.instruments)
    if (instrument.under_review) data.columns.push_back(instrument.id);
  for (const mechanism::State& state : reference.states) {
    if (state.sample) continue;
    std::vector<Value>& row = data.rows.emplace_back();
    row.push_back(text(state.id));
    charts::add_values(row, state.name);
    row.push_back(state.regional_group != nullptr ? text(state.regional_group->id) : Value{});
    for (std::size_t i = 0; i < reference.instruments.size(); ++i)
      if (reference.instruments[i].under_review)
        row.push_back(i < state.participation.size()
                          ? Value(std::string(status_code(state.participation[i])))
                          : Value{});
  }
  add_labels(data, reference.regional_groups);
  for (const mechanism::Instrument& instrument : reference.instruments)
    if (instrument.under_review) data.labels.push_back({instrument.id, instrument.short_name});
  return data;
}

Data languages_data(const Site& site) {
  Data data{.name = "languages", .columns = {"state", "sample", "kind"}};
  for (const Language language : all_languages) data.columns.emplace_back(code(language));
  for (const mechanism::State& state : site.reference.states)
    for (const KindLanguages& found : languages_by_kind(site.index.records_of(&state))) {
      std::vector<Value>& row = data.rows.emplace_back();
      row = {text(state.id), number(state.sample ? 1 : 0), text(found.kind->id)};
      for (const Language language : all_languages)
        row.push_back(number(found.languages.contains(language) ? 1 : 0));
    }
  add_labels(data, site.reference.kinds);
  return data;
}

Data publications_data(const edition::Edition& edition) {
  Data data{.name = "publications",
            .columns = {"year", "quarter", "parts_published", "parts_withdrawn"}};
  for (const Quarter& quarter : quarters_of(edition.log))
    data.rows.push_back({number(quarter.year), number(quarter.number), number(quarter.published),
                         number(quarter.withdrawn)});
  return data;
}

void print_chart_data(Press& press) {
  const Reference& reference = press.site.reference;
  write(press, workplan_data(reference));
  write(press, participation_data(reference));
  write(press, languages_data(press.site));
  write(press, publications_data(press.site.edition));
  if (reference.completion) write(press, completion_data(*reference.completion));
}

}  // namespace palermo::pages
