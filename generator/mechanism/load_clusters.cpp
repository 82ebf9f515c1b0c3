// SPDX-License-Identifier: Apache-2.0
// Clusters and phases of a mechanism.
#include "mechanism/load_steps.h"

#include <algorithm>

namespace palermo::mechanism {
namespace {

// "11(a)" is under review as a part of article 11.
Article* find_article(Instrument& instrument, std::string_view number) {
  const std::string_view whole = number.substr(0, number.find('('));
  for (Article& article : instrument.articles)
    if (article.number == whole) return &article;
  return nullptr;
}

Instrument* find_instrument(Reference& reference, std::string_view id) {
  for (Instrument& instrument : reference.instruments)
    if (instrument.id == id && instrument.under_review) return &instrument;
  return nullptr;
}

void load_cell(json::Cursor record, Cluster& cluster, Loading& loading) {
  json::Fields fields(record, loading.problems);
  allow_provenance(fields);
  Instrument* const instrument = find_instrument(loading.reference, fields.string("instrument"));
  const json::Cursor numbers = fields.list("articles");
  if (instrument == nullptr) {
    fields.report("instrument", "reference-unknown-instrument",
                  "no instrument under review has this id");
    return;
  }
  ClusterCell cell{.instrument = instrument};
  for (const json::Cursor item : numbers) {
    const std::string_view number = json::item_string(item, loading.problems);
    Article* const article = find_article(*instrument, number);
    if (article == nullptr) {
      loading.problems.add(item, "reference-unknown-article",
                           "the instrument has no article of this number");
      continue;
    }
    cell.articles.push_back({article, std::string(number)});
    if (article->clusters.empty() || article->clusters.back() != &cluster)
      article->clusters.push_back(&cluster);
  }
  cluster.cells.push_back(std::move(cell));
}

// One cell for each instrument under review, in their order, also where the file has none.
void order_cells(Cluster& cluster, json::Fields& fields, const Reference& reference) {
  std::vector<ClusterCell> ordered;
  for (const Instrument& instrument : reference.instruments) {
    if (!instrument.under_review) continue;
    const auto same = [&](const ClusterCell& cell) { return cell.instrument == &instrument; };
    if (std::count_if(cluster.cells.begin(), cluster.cells.end(), same) > 1)
      fields.report("cells", "reference-duplicate-id", "two cells for one instrument");
    const auto found = std::find_if(cluster.cells.begin(), cluster.cells.end(), same);
    ordered.push_back(found == cluster.cells.end() ? ClusterCell{.instrument = &instrument}
                                                   : *found);
  }
  cluster.cells = std::move(ordered);
}

YearSpan read_years(const json::Cursor& pair, json::Problems& problems) {
  std::vector<int> years;
  for (const json::Cursor item : pair) {
    const bool fits = item.is(json::Type::Integer) && item.integer() >= 1 && item.integer() <= 99;
    years.push_back(fits ? static_cast<int>(item.integer()) : 0);
  }
  if (years.size() == 2 && years[0] >= 1 && years[0] <= years[1]) return {years[0], years[1]};
  problems.add(pair, "reference-years", "not a span of workplan years",
               "write the first and the last year, such as [3, 6]");
  return {};
}

Phase load_phase(json::Cursor record, Ids& ids, Loading& loading) {
  json::Problems& problems = loading.problems;
  json::Fields fields(record, problems);
  allow_provenance(fields);
  Phase phase{.id = ids.read(fields),
              .number = static_cast<int>(fields.integer("number", {.least = 0, .most = 99})),
              .label = read_names(fields, "label", problems)};
  if (const json::Cursor years = fields.list("years"); years.is(json::Type::List))
    phase.years = read_years(years, problems);
  for (const json::Cursor item : fields.list("clusters")) {
    const Cluster* const cluster = loading.reference.cluster(json::item_string(item, problems));
    if (cluster == nullptr)
      problems.add(item, "reference-unknown-cluster", "no cluster has this id");
    else
      phase.clusters.push_back(cluster);
  }
  const json::Cursor by_group = fields.list("by_group");
  for (const json::Cursor span : by_group) phase.by_group.push_back(read_years(span, problems));
  if (by_group.size() != 0 && by_group.size() != loading.reference.groups.size())
    problems.add(by_group, "reference-years", "not one span for each group",
                 "as many as there are groups, or none");
  phase.paragraph = fields.string("paragraph");
  return phase;
}

}  // namespace

void load_clusters(json::Cursor list, Loading& loading) {
  std::vector<Cluster>& clusters = loading.reference.clusters;
  clusters.reserve(list.size());  // articles point into it
  Ids ids(loading.problems);
  for (const json::Cursor record : list) {
    json::Fields fields(record, loading.problems);
    allow_provenance(fields);
    Cluster& cluster = clusters.emplace_back();
    cluster.id = ids.read(fields);
    cluster.label = read_names(fields, "label", loading.problems);
    for (const json::Cursor cell : fields.list("cells")) load_cell(cell, cluster, loading);
    order_cells(cluster, fields, loading.reference);
    cluster.paragraph = fields.string("paragraph");
  }
}

void load_phases(json::Cursor list, Loading& loading) {
  Reference& reference = loading.reference;
  Ids ids(loading.problems);
  for (const json::Cursor record : list)
    reference.phases.push_back(load_phase(record, ids, loading));
  if (!reference.clusters.empty()) return;

  reference.clusters.reserve(reference.phases.size());
  for (Phase& phase : reference.phases) {
    Cluster cluster{.id = phase.id, .label = phase.label, .paragraph = phase.paragraph};
    for (const Instrument& instrument : reference.instruments)
      if (instrument.under_review) cluster.cells.push_back({.instrument = &instrument});
    reference.clusters.push_back(std::move(cluster));
    phase.clusters = {&reference.clusters.back()};
  }
}

}  // namespace palermo::mechanism
