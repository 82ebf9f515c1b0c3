// SPDX-License-Identifier: Apache-2.0
#include "pages/layout.h"

#include "pages/addresses.h"

namespace palermo::pages {
namespace {

using templating::Scope;

void add_languages(Scope& page, const LayoutKeys& keys, Sheet& sheet) {
  for (const Language language : all_languages) {
    Scope row = page.add(keys.languages);
    row.set(keys.languages->tag, code(language));
    row.set(keys.languages->dir, direction(language));
    row.set(keys.languages->name, own_name(language));
    row.set(keys.languages->href, sheet.same_page(language));
    row.set(keys.languages->current, language == sheet.language());
  }
}

void add_alternate(Scope& page, const LayoutKeys& keys, std::string_view tag,
                   std::string_view href) {
  Scope row = page.add(keys.alternates);
  row.set(keys.alternates->tag, tag);
  row.set(keys.alternates->href, href);
}

// The language for readers of none of the six: English where the page has it.
Language default_of(LanguageSet languages) {
  if (languages.contains(Language::En)) return Language::En;
  for (const Language language : all_languages)
    if (languages.contains(language)) return language;
  return Language::En;
}

void add_alternates(Scope& page, const LayoutKeys& keys, Sheet& sheet, LanguageSet languages) {
  if (languages.empty()) return;
  for (const Language language : all_languages)
    if (languages.contains(language))
      add_alternate(page, keys, code(language), sheet.public_address(language));
  add_alternate(page, keys, "x-default", sheet.public_address(default_of(languages)));
}

void mark_section(Scope& page, const LayoutKeys& keys, Section section) {
  page.set(keys.in_states, section == Section::States);
  page.set(keys.in_instruments, section == Section::Instruments);
  page.set(keys.in_clusters, section == Section::Clusters);
  page.set(keys.in_findings, section == Section::Findings);
  page.set(keys.in_workplan, section == Section::Workplan);
  page.set(keys.in_conference, section == Section::Conference);
  page.set(keys.in_log, section == Section::Log);
  page.set(keys.in_data, section == Section::Data);
  page.set(keys.in_about, section == Section::About);
}

// Once for all languages; not the page for addresses where nothing is, nor that of styles.
void note_listed(Sheet& sheet, const PageHead& head) {
  const bool first = sheet.language() == all_languages.front();
  if (!first || sheet.path() == not_found_path || sheet.path() == style_path) return;
  sheet.press().listed.push_back({std::string(sheet.path()), head.alternates, head.changed});
}

}  // namespace

Scope begin_page(Sheet& sheet, const templating::Schema& schema, const LayoutKeys& keys,
                 const PageHead& head) {
  Scope page = sheet.arena().scope(schema);
  page.set(keys.title, head.title);
  page.set(keys.description, head.description);
  if (sheet.has_base_url()) {  // search engines take whole addresses only
    page.set(keys.canonical, sheet.public_address(sheet.language()));
    add_alternates(page, keys, sheet, head.alternates);
    note_listed(sheet, head);
  }
  page.set(keys.up, up(sheet.path()));
  page.set(keys.root, root(sheet.path()));
  page.set(keys.sample, head.sample);
  mark_section(page, keys, head.section);
  add_languages(page, keys, sheet);
  return page;
}

Scope add_crumb(Scope page, const LayoutKeys& keys, std::string_view href, std::string_view text) {
  Scope row = page.add(keys.crumbs);
  row.set(keys.crumbs->href, href);
  row.set(keys.crumbs->text, text);
  return row;
}

}  // namespace palermo::pages
