// SPDX-License-Identifier: Apache-2.0
#include "pages/finding_list_page.h"

#include "pages/page_templates.h"
#include "pages/record_facts.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace palermo::pages {
namespace {

using mechanism::Article;
using mechanism::Term;

// What the findings of a list share: their kind, or a theme of one of the lists of themes.
struct Subject {
  const Term& term;
  std::optional<ThemeList> themes;
};

// A finding and, on the list of a kind, the article that it stands under, or none.
struct Entry {
  const Article* article = nullptr;
  PartRef part;
};

// The entries on one of the pages.
struct EntryPage {
  std::span<const Entry> entries;
  PageNumber at;
};

// Under each article that they name, in the order of the treaties; under none at the end.
std::vector<Entry> under_articles(const Site& site, const std::vector<PartRef>& findings) {
  std::vector<Entry> entries;
  for (const PartRef& part : findings)
    for (const Article* article : part.part->data.articles) entries.push_back({article, part});
  const auto& instruments = site.reference.instruments;
  std::ranges::stable_sort(entries, {}, [&](const Entry& entry) {
    const std::size_t instrument = entry.article->instrument;
    return std::pair(instrument, entry.article - instruments[instrument].articles.data());
  });
  for (const PartRef& part : findings)
    if (part.part->data.articles.empty()) entries.push_back({nullptr, part});
  return entries;
}

std::vector<Entry> entries_of(const Site& site, Language language, const Subject& subject) {
  std::vector<PartRef> findings =
      sorted_by_state(site, language, site.index.findings_with(subject.term));
  if (!subject.themes) return under_articles(site, findings);
  std::vector<Entry> entries;
  for (const PartRef& part : sorted_by_kind(site, std::move(findings)))
    entries.push_back({nullptr, part});
  return entries;
}

std::string path_of(const Subject& subject) {
  return subject.themes ? finding_theme_path(*subject.themes, subject.term)
                        : finding_kind_path(subject.term);
}

Scope open_article(Scope page, const FindingListKeys& keys, Sheet& sheet, const Article* article) {
  Scope group = page.add(keys.groups);
  if (article == nullptr) {
    group.set(keys.groups->id, "_a_");
    group.set(keys.groups->heading, sheet.text("findings.no_article"));
    return group;
  }
  const auto& instrument = sheet.site().reference.instruments[article->instrument];
  group.set(keys.groups->id, sheet.keep({"_a_", article->id}));
  group.set(keys.groups->heading, long_name(sheet, *article));
  if (instrument.under_review)
    group.set(keys.groups->heading_href, sheet.link(article_path(*article)));
  return group;
}

bool same_group(const Entry& left, const Entry& right, bool under_kinds) {
  if (!under_kinds) return left.article == right.article;
  return left.part.part->data.finding == right.part.part->data.finding;
}

void set_groups(Scope page, const FindingListKeys& keys, Sheet& sheet,
                std::pair<const Subject&, std::span<const Entry>> shown) {
  const auto& [subject, entries] = shown;
  const bool under_kinds = subject.themes.has_value();
  page.set(keys.has_findings, !entries.empty());
  Scope group = page;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    if (i == 0 || !same_group(entries[i - 1], entry, under_kinds))
      group = under_kinds ? open_kind(page, keys.groups, sheet, *entry.part.part->data.finding)
                          : open_article(page, keys, sheet, entry.article);
    add_finding(
        group, keys.groups->findings, sheet,
        {.part = entry.part, .shows = {.state = true, .articles = under_kinds, .filtered = true}});
  }
}

std::string_view kicker_of(Sheet& sheet, const Subject& subject) {
  return subject.themes ? list_name(sheet, *subject.themes) : sheet.text("menu.findings");
}

Scope begin(Sheet& sheet, const FindingListKeys& keys, const Subject& subject,
            const EntryPage& shown) {
  const bool of_kind = !subject.themes;
  const std::string_view title =
      of_kind ? plural_name(sheet, subject.term) : sheet.name(subject.term.label);
  const std::string_view lead =
      of_kind ? about(sheet, subject.term) : sheet.text("findings.theme_lead");
  const std::string_view kicker = kicker_of(sheet, subject);
  const std::string_view within = of_kind ? "" : sheet.text("menu.findings");
  Scope page = begin_page(
      sheet, keys.schema, keys.layout,
      {.title = numbered(sheet,
                         sheet.keep({title, " – ", kicker, of_kind ? "" : " – ", within}),
                         shown.at),
       .description = lead,
       .section = Section::Findings,
       .sample = std::ranges::any_of(
           shown.entries, [](const Entry& entry) { return is_sample(entry.part.record->id); }),
       .alternates = every_language()});
  add_crumb(page, keys.layout, sheet.link(findings_path), sheet.text("menu.findings"));
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  page.set(keys.head.kicker, kicker);
  return page;
}

void print_in(Sheet& sheet, const Subject& subject, const EntryPage& shown) {
  const auto& [keys, templates] = sheet.site().templates.finding_list;
  Scope page = begin(sheet, keys, subject, shown);
  std::vector<PartRef> parts;
  for (const Entry& entry : shown.entries) parts.push_back(entry.part);
  set_filter(page, keys.filter, sheet, parts);
  set_groups(page, keys, sheet, {subject, shown.entries});
  set_pager(page, keys.pager, sheet, {shown.at, path_of(subject)});
  sheet.print(templates, page);
}

void print_list(Press& press, const Subject& subject) {
  for (const Language language : all_languages) {
    const std::vector<Entry> entries = entries_of(press.site, language, subject);
    const std::size_t count = page_count(entries.size());
    for (std::size_t number = 1; number <= count; ++number) {
      const std::string path = list_path(path_of(subject), number);
      Sheet sheet(press, language, path);
      print_in(sheet, subject, {page_of(entries, number), {number, count}});
    }
  }
}

}  // namespace

void print_findings_of_kind(Press& press, const Term& kind) { print_list(press, {kind, {}}); }

void print_findings_with_theme(Press& press, const FindingTheme& theme) {
  print_list(press, {*theme.term, theme.list});
}

}  // namespace palermo::pages
