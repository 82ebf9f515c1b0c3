// SPDX-License-Identifier: Apache-2.0
#include "pages/state_charts.h"

#include "pages/addresses.h"
#include "pages/record_facts.h"
#include "pages/schedule.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using edition::Record;
using mechanism::Phase;

// Kinds of which something is public in a cluster of the phase, each once.
std::vector<const mechanism::Kind*> kinds_in(std::span<const Record> records, const Phase& phase) {
  std::vector<const mechanism::Kind*> kinds;
  for (const Record& record : records) {
    if (record.parts.empty() || record.id.cluster == nullptr) continue;
    if (std::ranges::find(phase.clusters, record.id.cluster) == phase.clusters.end()) continue;
    if (std::ranges::find(kinds, record.id.kind) == kinds.end()) kinds.push_back(record.id.kind);
  }
  return kinds;
}

charts::Step step_of(Sheet& sheet, const Phase& phase, const mechanism::State& state,
                     const mechanism::Group* group) {
  const mechanism::Reference& reference = sheet.site().reference;
  charts::Step step{.name = sheet.name(phase.label),
                    .years = years_text(sheet, years_for(reference, phase, group))};
  for (const mechanism::Cluster* cluster : phase.clusters)
    step.subjects.push_back({sheet.name(cluster->label), sheet.link(cluster_path(*cluster))});
  for (const mechanism::Kind* kind : kinds_in(sheet.site().index.records_of(&state), phase))
    step.found.push_back({.text = sheet.name(kind->label)});
  return step;
}

}  // namespace

Chart<charts::Strip> strip_chart(Sheet& sheet, const mechanism::State& state,
                                 const mechanism::Group* group) {
  charts::Strip strip{.head = {sheet.text("workplan.phase"), sheet.text("workplan.years"),
                               sheet.text("facts.cluster"), sheet.text("state.documents")},
                      .found = sheet.text("chart.matrix_there")};
  for (const Phase& phase : sheet.site().reference.phases)
    strip.steps.push_back(step_of(sheet, phase, state, group));
  const bool all_groups = group == nullptr && !sheet.site().reference.groups.empty();
  return {.words = {.id = "_strip",
                    .title = sheet.text("state.phases"),
                    .description = sheet.text("chart.strip_about"),
                    .note = all_groups ? sheet.text("chart.strip_all") : std::string_view{},
                    .file = "workplan",
                    .has_heading = true},
          .model = std::move(strip)};
}

std::vector<KindLanguages> languages_by_kind(std::span<const Record> records) {
  std::vector<KindLanguages> kinds;
  for (const Record& record : records) {
    if (record.parts.empty()) continue;
    auto found = std::ranges::find(kinds, record.id.kind, &KindLanguages::kind);
    if (found == kinds.end()) found = kinds.insert(kinds.end(), {record.id.kind, {}});
    const LanguageSet languages = languages_of(record.parts);
    for (const Language language : all_languages)
      if (languages.contains(language)) found->languages.insert(language);
  }
  std::ranges::sort(kinds, {}, &KindLanguages::kind);  // they stand in one list
  return kinds;
}

Chart<charts::Matrix> languages_chart(Sheet& sheet, const mechanism::State& state) {
  charts::Matrix matrix{.corner = sheet.text("documents.kind"),
                        .word = sheet.text("chart.matrix_there")};
  for (const Language language : all_languages)
    matrix.columns.push_back(sheet.language_name(language));
  for (const KindLanguages& found : languages_by_kind(sheet.site().index.records_of(&state))) {
    charts::MatrixRow row{.name = sheet.name(found.kind->label)};
    for (const Language language : all_languages)
      row.there.push_back(found.languages.contains(language));
    matrix.rows.push_back(std::move(row));
  }
  return {.words = {.id = "_languages",
                    .title = sheet.text("chart.matrix"),
                    .description = sheet.text("chart.matrix_about"),
                    .file = "languages"},
          .model = std::move(matrix)};
}

}  // namespace palermo::pages
