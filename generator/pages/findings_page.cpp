// SPDX-License-Identifier: Apache-2.0
#include "pages/findings_page.h"

#include "language/collation.h"
#include "pages/article_page.h"
#include "pages/page_templates.h"
#include "pages/record_facts.h"
#include "pages/state_page.h"

#include <algorithm>
#include <optional>

namespace palermo::pages {
namespace {

using mechanism::State;

constexpr std::size_t shown_as_new = 6;

// What became public last, by the day; of one day in the order of the edition.
std::vector<PartRef> newest_of(std::vector<PartRef> findings) {
  std::ranges::stable_sort(findings, std::ranges::greater{},
                           [](const PartRef& part) { return part.part->public_since(); });
  findings.resize(std::min(findings.size(), shown_as_new));
  return findings;
}

void set_kinds(Scope page, const FindingsKeys& keys, Sheet& sheet) {
  for (const mechanism::Term& kind : sheet.site().reference.taxonomy.finding_kinds) {
    Scope row = page.add(keys.kinds);
    row.set(keys.kinds->href, sheet.link(finding_kind_path(kind)));
    row.set(keys.kinds->text, plural_name(sheet, kind));
    row.set(keys.kinds->mark, kind.id);
    row.set(keys.kinds->about, about(sheet, kind));
  }
}

void set_newest(Scope page, const FindingsKeys& keys, Sheet& sheet,
                const std::vector<PartRef>& newest) {
  page.set(keys.has_findings, !newest.empty());
  for (const PartRef& part : newest)
    add_finding(page, keys.newest, sheet,
                {.part = part, .shows = {.state = true, .kind = true, .since = true}});
}

void set_articles(Scope page, const FindingsKeys& keys, Sheet& sheet) {
  for (const mechanism::Instrument& instrument : sheet.site().reference.instruments) {
    if (!instrument.under_review) continue;
    std::optional<Scope> group;
    for (const mechanism::Article& article : instrument.articles) {
      if (sheet.site().index.findings_on(article).empty()) continue;
      page.set(keys.has_articles, true);
      if (!group) {
        group = page.add(keys.instruments);
        group->set(keys.instruments->heading, sheet.name(instrument.name));
      }
      const std::string path = findings_path_of(sheet.site(), article);
      add_link(*group, keys.instruments->links, sheet.link(path, findings_anchor),
               sheet.article_name(article));
    }
  }
}

// Alphabetical within their list.
std::vector<FindingTheme> sorted(std::vector<FindingTheme> themes, Language language) {
  const Collation collation(language);
  std::ranges::stable_sort(themes, {}, [&](const FindingTheme& theme) {
    return std::pair(theme.list, collation.sort_key(theme.term->label[language]));
  });
  return themes;
}

void set_themes(Scope page, const FindingsKeys& keys, Sheet& sheet,
                const std::vector<FindingTheme>& themes) {
  page.set(keys.has_themes, !themes.empty());
  std::optional<ThemeList> list;
  Scope group = page;
  for (const FindingTheme& theme : sorted(themes, sheet.language())) {
    if (theme.list != list) {
      list = theme.list;
      group = page.add(keys.themes);
      group.set(keys.themes->heading, list_name(sheet, theme.list));
    }
    add_link(group, keys.themes->links, sheet.link(finding_theme_path(theme.list, *theme.term)),
             sheet.name(theme.term->label));
  }
}

void set_states(Scope page, const FindingsKeys& keys, Sheet& sheet,
                const std::vector<const State*>& states) {
  for (const State* state : sheet.sorted(states)) {
    Scope row = page.add(keys.states);
    set_flag(row, keys.states->flag, sheet, state);
    row.set(keys.states->href,
            sheet.link(findings_path_of(sheet.site().index, *state), findings_anchor));
    row.set(keys.states->text, sheet.name(state->name));
  }
}

// Each State on which there is a finding, once.
std::vector<const State*> states_with(const std::vector<PartRef>& findings) {
  std::vector<const State*> states;
  for (const PartRef& part : findings)
    if (states.empty() || states.back() != part.record->id.state)
      states.push_back(part.record->id.state);
  return states;
}

Scope begin(Sheet& sheet, const FindingsKeys& keys, const std::vector<const State*>& states) {
  const std::string_view title = sheet.text("menu.findings");
  const std::string_view lead = sheet.text("findings.lead");
  Scope page = begin_page(
      sheet, keys.schema, keys.layout,
      {.title = title,
       .description = lead,
       .section = Section::Findings,
       .sample = std::ranges::any_of(states, [](const State* state) { return state->sample; }),
       .alternates = every_language()});
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  return page;
}

}  // namespace

void print_findings(Press& press) {
  const auto& [keys, templates] = press.site.templates.findings;
  const std::vector<PartRef>& findings = press.site.index.findings();
  const std::vector<PartRef> newest = newest_of(findings);
  const std::vector<FindingTheme> themes = themes_on(press.site.reference.taxonomy, findings);
  const std::vector<const State*> states = states_with(findings);
  for (const Language language : all_languages) {
    Sheet sheet(press, language, findings_path);
    Scope page = begin(sheet, keys, states);
    set_kinds(page, keys, sheet);
    set_newest(page, keys, sheet, newest);
    set_articles(page, keys, sheet);
    set_themes(page, keys, sheet, themes);
    set_states(page, keys, sheet, states);
    sheet.print(templates, page);
  }
}

}  // namespace palermo::pages
