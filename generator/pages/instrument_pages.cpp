// SPDX-License-Identifier: Apache-2.0
#include "pages/instrument_pages.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"
#include "pages/participation_chart.h"

namespace palermo::pages {
namespace {

using mechanism::Instrument;

void print_list(Sheet& sheet) {
  const auto& [keys, templates] = sheet.site().templates.instruments;
  const std::string_view title = sheet.text("menu.instruments");
  const std::string_view lead = sheet.text("instruments.lead");
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = title,
                           .description = lead,
                           .section = Section::Instruments,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  for (const Instrument& instrument : sheet.site().reference.instruments) {
    if (!instrument.under_review) continue;
    Scope row = page.add(keys.instruments);
    row.set(keys.instruments->href, sheet.link(instrument_path(instrument)));
    row.set(keys.instruments->text, sheet.name(instrument.short_name));
    row.set(keys.instruments->name, sheet.name(instrument.name));
  }
  sheet.print(templates, page);
}

void add_articles(Scope page, const InstrumentKeys& keys, Sheet& sheet,
                  const Instrument& instrument) {
  for (const mechanism::Article& article : instrument.articles) {
    Scope row = page.add(keys.articles);
    row.set(keys.articles->number, article.number);
    row.set(keys.articles->href, sheet.link(article_path(article)));
    row.set(keys.articles->text, sheet.name(article.title));
    row.set(keys.articles->has_clusters, !article.clusters.empty());
    for (const mechanism::Cluster* cluster : article.clusters)
      add_link(row, keys.articles->clusters, sheet.link(cluster_path(*cluster)),
               sheet.name(cluster->label));
  }
}

void add_states(Scope page, const InstrumentKeys& keys, Sheet& sheet,
                const Instrument& instrument) {
  const auto& instruments = sheet.site().reference.instruments;
  const auto position = static_cast<std::size_t>(&instrument - instruments.data());
  for (const mechanism::State* state : sheet.site().states[sheet.language()]) {
    if (state->sample || position >= state->participation.size()) continue;
    Scope row = add_treaty(page, keys.states, sheet, state->participation[position]);
    set_flag(row, keys.states->flag, sheet, state);
    row.set(keys.states->href, sheet.link(state_path(*state)));
    row.set(keys.states->text, sheet.name(state->name));
  }
}

void set_facts(Scope page, const InstrumentKeys& keys, Sheet& sheet, const Instrument& instrument) {
  if (instrument.adopted)
    add_fact(page, keys.facts, sheet.text("facts.adopted"), sheet.day(*instrument.adopted));
  if (instrument.entry_into_force)
    add_fact(page, keys.facts, sheet.text("facts.in_force"),
             sheet.day(*instrument.entry_into_force));
  add_fact(page, keys.facts, sheet.text("facts.depositary"), instrument.depositary_reference);
  add_fact(page, keys.facts, sheet.text("facts.treaty_series"), instrument.treaty_series);
}

void print_one(Sheet& sheet, const Instrument& instrument) {
  const auto& [keys, templates] = sheet.site().templates.instrument;
  const std::string_view title = sheet.name(instrument.short_name);
  const std::string_view name = sheet.name(instrument.name);
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = title,
                           .description = name,
                           .section = Section::Instruments,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, sheet.link(instruments_path), sheet.text("menu.instruments"));
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, name, {});
  add_articles(page, keys, sheet, instrument);
  page.set(keys.treaties_as_of, treaties_as_of(sheet));
  const auto tiles = participation_chart(sheet, instrument);
  if (!tiles.model.groups.empty()) (void)add_chart(page, keys.tiles, sheet, tiles);
  add_states(page, keys, sheet, instrument);
  set_facts(page, keys, sheet, instrument);
  sheet.print(templates, page);
}

}  // namespace

void print_instruments(Press& press) {
  for (const Language language : all_languages) {
    Sheet sheet(press, language, instruments_path);
    print_list(sheet);
  }
}

void print_instrument(Press& press, const Instrument& instrument) {
  const std::string path = instrument_path(instrument);
  for (const Language language : all_languages) {
    Sheet sheet(press, language, path);
    print_one(sheet, instrument);
  }
}

}  // namespace palermo::pages
