// SPDX-License-Identifier: Apache-2.0
#include "pages/finding_rows.h"

#include <algorithm>
#include <array>
#include <set>

namespace palermo::pages {
namespace {

using mechanism::PartData;
using mechanism::Term;

constexpr std::array all_theme_lists = {ThemeList::CrimeTypes, ThemeList::Issues,
                                        ThemeList::Keywords};

const std::vector<const Term*>& terms_of(const PartData& data, ThemeList list) {
  switch (list) {
    case ThemeList::CrimeTypes:
      return data.crime_types;
    case ThemeList::Issues:
      return data.cross_cutting_issues;
    case ThemeList::Keywords:
      break;
  }
  return data.keywords;
}

const std::vector<Term>& terms_of(const mechanism::Taxonomy& taxonomy, ThemeList list) {
  switch (list) {
    case ThemeList::CrimeTypes:
      return taxonomy.crime_types;
    case ThemeList::Issues:
      return taxonomy.cross_cutting_issues;
    case ThemeList::Keywords:
      break;
  }
  return taxonomy.keywords;
}

void set_title(Scope row, const FindingRow& keys, Sheet& sheet, PartRef part) {
  const PartAddress address = part_address(part.record->id, part.part->id);
  const Title title = title_of(sheet, part);
  row.set(keys.href, sheet.link(address.path, address.anchor));
  row.set(keys.text, title.text);
  row.set(keys.tag, title.tag);
  row.set(keys.dir, title.dir);
}

void set_day(Scope row, const FindingRow& keys, Sheet& sheet, const ShownFinding& finding) {
  const edition::Part& part = *finding.part.part;
  const Day day = finding.shows.since ? part.public_since() : day_of(part);
  row.set(keys.phase, phase_name(sheet, finding.part.record->id));
  row.set(keys.iso, sheet.iso(day));
  row.set(keys.date, sheet.day(day));
}

void set_state(Scope row, const FindingRow& keys, Sheet& sheet, const mechanism::State& state) {
  set_flag(row, keys.flag, sheet, &state);
  row.set(keys.state, sheet.name(state.name));
  row.set(keys.state_href, sheet.link(state_path(state)));
}

void add_articles(Scope row, const FindingRow& keys, Sheet& sheet, const PartData& data) {
  const auto& instruments = sheet.site().reference.instruments;
  for (const mechanism::Article* article : data.articles) {
    const mechanism::Instrument& instrument = instruments[article->instrument];
    add_link(row, keys.articles,
             instrument.under_review ? sheet.link(article_path(*article)) : std::string_view{},
             long_name(sheet, *article));
  }
}

void add_themes(Scope row, const FindingRow& keys, Sheet& sheet, const PartData& data) {
  for (const ThemeList list : all_theme_lists)
    for (const Term* term : terms_of(data, list)) {
      row.set(keys.has_badges, true);
      add_link(row, keys.themes, sheet.link(finding_theme_path(list, *term)),
               sheet.name(term->label));
    }
}

std::string_view joined(Sheet& sheet, std::string_view words, std::string_view word) {
  return sheet.keep({words, words.empty() ? "" : " ", word});
}

void set_ids(Scope row, const FindingRow& keys, Sheet& sheet, const PartRef& part) {
  const PartData& data = part.part->data;
  std::string_view articles;
  std::string_view themes;
  for (const mechanism::Article* article : data.articles)
    articles = joined(sheet, articles, article->id);
  for (const ThemeList list : all_theme_lists)
    for (const Term* term : terms_of(data, list))
      themes = joined(sheet, themes, theme_id({list, term}));
  row.set(keys.state_id, part.record->id.state->id);
  row.set(keys.kind_id, data.finding->id);
  row.set(keys.article_ids, articles);
  row.set(keys.theme_ids, themes);
}

std::string_view message_of(Sheet& sheet, std::string_view prefix, const Term& kind) {
  return sheet.words().find(sheet.keep({prefix, kind.id})).value_or("");
}

}  // namespace

void add_finding(Scope group, const ListOf<FindingRow>& list, Sheet& sheet,
                 const ShownFinding& finding) {
  const auto& [part, shows] = finding;
  const PartData& data = part.part->data;
  const FindingRow& keys = list.row;
  Scope row = group.add(list);
  set_title(row, keys, sheet, part);
  set_day(row, keys, sheet, finding);
  row.set(keys.mark, data.finding->id);
  row.set(keys.has_badges, data.assistance != nullptr || shows.kind);
  if (data.assistance != nullptr) row.set(keys.assistance, sheet.name(data.assistance->label));
  if (shows.kind) row.set(keys.kind, sheet.name(data.finding->label));
  if (shows.state) set_state(row, keys, sheet, *part.record->id.state);
  if (shows.articles) add_articles(row, keys, sheet, data);
  if (shows.filtered) set_ids(row, keys, sheet, part);
  add_themes(row, keys, sheet, data);
  set_thread(row, keys.thread, sheet, part);
}

Scope open_kind(Scope scope, const ListOf<FindingGroupRow>& groups, Sheet& sheet,
                const Term& kind) {
  Scope group = scope.add(groups);
  group.set(groups->id, sheet.keep({"_f_", kind.id}));
  group.set(groups->heading, plural_name(sheet, kind));
  group.set(groups->heading_href, sheet.link(finding_kind_path(kind)));
  group.set(groups->heading_mark, kind.id);
  return group;
}

std::vector<PartRef> sorted_by_kind(const Site& site, std::vector<PartRef> findings) {
  const Term* first = site.reference.taxonomy.finding_kinds.data();
  std::ranges::stable_sort(findings, {},
                           [&](const PartRef& part) { return part.part->data.finding - first; });
  return findings;
}

std::string_view plural_name(Sheet& sheet, const Term& kind) {
  const std::string_view plural = message_of(sheet, "findings.all.", kind);
  return plural.empty() ? sheet.name(kind.label) : plural;
}

std::string_view about(Sheet& sheet, const Term& kind) {
  return message_of(sheet, "findings.about.", kind);
}

std::string_view long_name(Sheet& sheet, const mechanism::Article& article) {
  const auto& instrument = sheet.site().reference.instruments[article.instrument];
  return sheet.keep({sheet.name(instrument.short_name), " – ", sheet.article_name(article)});
}

std::vector<FindingTheme> themes_on(const mechanism::Taxonomy& taxonomy,
                                    const std::vector<PartRef>& findings) {
  std::set<const Term*> carried;
  for (const PartRef& part : findings)
    for (const ThemeList list : all_theme_lists)
      for (const Term* term : terms_of(part.part->data, list)) carried.insert(term);
  std::vector<FindingTheme> themes;
  for (const ThemeList list : all_theme_lists)
    for (const Term& term : terms_of(taxonomy, list))
      if (carried.contains(&term)) themes.push_back({list, &term});
  return themes;
}

std::string_view list_name(Sheet& sheet, ThemeList list) {
  switch (list) {
    case ThemeList::CrimeTypes:
      return sheet.text("facts.crime_types");
    case ThemeList::Issues:
      return sheet.text("facts.issues");
    case ThemeList::Keywords:
      break;
  }
  return sheet.text("facts.keywords");
}

std::string theme_id(const FindingTheme& theme) {
  const std::string path = finding_theme_path(theme.list, *theme.term);
  const std::size_t folder = path.find('/') + 1;
  return path.substr(folder, path.rfind('.') - folder);
}

}  // namespace palermo::pages
