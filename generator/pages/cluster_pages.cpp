// SPDX-License-Identifier: Apache-2.0
#include "pages/cluster_pages.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"
#include "pages/record_facts.h"
#include "pages/schedule.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using mechanism::Cluster;
using mechanism::ClusterCell;

void set_cell(Scope row, const ClusterCellRow& keys, Sheet& sheet, const ClusterCell& cell) {
  row.set(keys.href, sheet.link(instrument_path(*cell.instrument)));
  row.set(keys.text, sheet.name(cell.instrument->short_name));
  row.set(keys.has_articles, !cell.articles.empty());
}

void add_numbers(Scope row, const ClusterCellRow& keys, Sheet& sheet, const ClusterCell& cell) {
  for (const mechanism::Scheduled& scheduled : cell.articles)
    add_link(row, keys.articles, sheet.link(article_path(*scheduled.article)), scheduled.number);
}

void add_names(Scope row, const ClusterCellRow& keys, Sheet& sheet, const ClusterCell& cell) {
  for (const mechanism::Scheduled& scheduled : cell.articles)
    add_link(row, keys.articles, sheet.link(article_path(*scheduled.article)),
             sheet.format("article.name", {{"number", scheduled.number},
                                           {"title", sheet.name(scheduled.article->title)}}));
}

void print_table(Sheet& sheet) {
  const auto& [keys, templates] = sheet.site().templates.clusters;
  const std::vector<Cluster>& clusters = sheet.site().reference.clusters;
  const std::string_view title = sheet.text("menu.clusters");
  const std::string_view lead = sheet.text("clusters.lead");
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = title,
                           .description = lead,
                           .section = Section::Clusters,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  if (!clusters.empty())
    for (const ClusterCell& cell : clusters.front().cells)
      add_link(page, keys.columns, sheet.link(instrument_path(*cell.instrument)),
               sheet.name(cell.instrument->short_name));
  for (const Cluster& cluster : clusters) {
    Scope row = page.add(keys.clusters);
    row.set(keys.clusters->href, sheet.link(cluster_path(cluster)));
    row.set(keys.clusters->text, sheet.name(cluster.label));
    for (const ClusterCell& cell : cluster.cells) {
      Scope of_instrument = row.add(keys.clusters->cells);
      set_cell(of_instrument, keys.clusters->cells.row, sheet, cell);
      add_numbers(of_instrument, keys.clusters->cells.row, sheet, cell);
    }
  }
  sheet.print(templates, page);
}

// What the State made public in the cluster: a link for each of its pages or lists.
void add_kinds(Scope row, const ClusterStateRow& keys, Sheet& sheet,
               std::span<const edition::Record* const> records) {
  const mechanism::Kind* last = nullptr;
  for (const edition::Record* record : records) {
    const bool own_page = record->id.kind->page_of == mechanism::PageOf::Record;
    if (!own_page && record->id.kind == last) continue;
    last = record->id.kind;
    add_link(row, keys.kinds,
             own_page ? sheet.link(record_path(record->id))
                      : sheet.link(state_path(*record->id.state), "_documents"),
             record_title(sheet, record->id));
  }
}

void set_states(Scope page, const ClusterKeys& keys, Sheet& sheet, const Cluster& cluster) {
  for (const mechanism::State* state : sheet.site().states[sheet.language()]) {
    std::vector<const edition::Record*> records;
    for (const edition::Record& record : sheet.site().index.records_of(state))
      if (record.id.cluster == &cluster && !record.parts.empty()) records.push_back(&record);
    if (records.empty()) continue;
    page.set(keys.has_states, true);
    if (state->sample) page.set(keys.layout.sample, true);
    Scope row = page.add(keys.states);
    set_flag(row, keys.states->flag, sheet, state);
    row.set(keys.states->href, sheet.link(state_path(*state)));
    row.set(keys.states->text, sheet.name(state->name));
    add_kinds(row, keys.states.row, sheet, records);
  }
}

void set_facts(Scope page, const ClusterKeys& keys, Sheet& sheet, const Cluster& cluster) {
  for (const mechanism::Phase& phase : sheet.site().reference.phases) {
    if (std::ranges::find(phase.clusters, &cluster) == phase.clusters.end()) continue;
    Scope fact = add_fact(page, keys.facts, sheet.name(phase.label));
    add_link(fact, keys.facts->values, sheet.link(workplan_path), years_text(sheet, phase.years));
  }
  add_fact(page, keys.facts, sheet.text("facts.paragraph"), cluster.paragraph);
}

void print_one(Sheet& sheet, const Cluster& cluster) {
  const auto& [keys, templates] = sheet.site().templates.cluster;
  const std::string_view title = sheet.name(cluster.label);
  const std::string_view lead = sheet.text("cluster.lead");
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = title,
                           .description = lead,
                           .section = Section::Clusters,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, sheet.link(clusters_path), sheet.text("menu.clusters"));
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  for (const ClusterCell& cell : cluster.cells) {
    Scope row = page.add(keys.cells);
    set_cell(row, keys.cells.row, sheet, cell);
    add_names(row, keys.cells.row, sheet, cell);
  }
  set_states(page, keys, sheet, cluster);
  set_facts(page, keys, sheet, cluster);
  sheet.print(templates, page);
}

}  // namespace

void print_clusters(Press& press) {
  for (const Language language : all_languages) {
    Sheet sheet(press, language, clusters_path);
    print_table(sheet);
  }
}

void print_cluster(Press& press, const Cluster& cluster) {
  const std::string path = cluster_path(cluster);
  for (const Language language : all_languages) {
    Sheet sheet(press, language, path);
    print_one(sheet, cluster);
  }
}

}  // namespace palermo::pages
