// SPDX-License-Identifier: Apache-2.0
#include "pages/rows.h"

#include "pages/addresses.h"

namespace palermo::pages {

void set_flag(Scope scope, const FlagKeys& keys, Sheet& sheet, const mechanism::State* state) {
  if (state == nullptr) return;
  const bool drawn = sheet.site().flags.contains(state->alpha2);
  if (drawn) scope.set(keys.flag, sheet.file(flag_path(state->alpha2)));
  scope.set(keys.flagless, !drawn);
}

void set_head(Scope page, const HeadKeys& keys, std::string_view heading, std::string_view lead) {
  page.set(keys.heading, heading);
  page.set(keys.lead, lead);
}

void add_badge(Scope page, const HeadKeys& keys, std::string_view text) {
  page.set(keys.has_badges, true);
  page.add(keys.badges).set(keys.badges->text, text);
}

Scope add_link(Scope scope, const ListOf<LinkRow>& list, std::string_view href,
               std::string_view text) {
  Scope row = scope.add(list);
  row.set(list->href, href);
  row.set(list->text, text);
  return row;
}

Scope add_titled(Scope scope, const ListOf<TitledLinkRow>& list, std::string_view href,
                 const Title& title) {
  Scope row = scope.add(list);
  row.set(list->href, href);
  row.set(list->text, title.text);
  row.set(list->tag, title.tag);
  row.set(list->dir, title.dir);
  return row;
}

void add_runs(Scope scope, const ListOf<RunRow>& list, std::string_view sentence,
              std::initializer_list<Title> titles) {
  const auto add = [&](const Title& run) {
    if (run.text.empty()) return;
    Scope row = scope.add(list);
    row.set(list->text, run.text);
    row.set(list->tag, run.tag);
    row.set(list->dir, run.dir);
  };
  for (const Title& title : titles) {
    const std::size_t mark = sentence.find(title_mark);
    if (mark == std::string_view::npos) break;
    add({.text = sentence.substr(0, mark)});
    add(title);
    sentence.remove_prefix(mark + title_mark.size());
  }
  add({.text = sentence});
}

Scope add_fact(Scope page, const ListOf<FactRow>& facts, std::string_view label) {
  Scope row = page.add(facts);
  row.set(facts->label, label);
  return row;
}

void add_fact(Scope page, const ListOf<FactRow>& facts, std::string_view label,
              std::string_view value) {
  if (value.empty()) return;
  add_link(add_fact(page, facts, label), facts->values, {}, value);
}

Scope add_state(Scope scope, const ListOf<StateRow>& list, Sheet& sheet,
                const mechanism::State& state) {
  Scope row = scope.add(list);
  set_flag(row, list->flag, sheet, &state);
  row.set(list->href, sheet.link(state_path(state)));
  row.set(list->text, sheet.name(state.name));
  return row;
}

std::string_view numbered(Sheet& sheet, std::string_view title, PageNumber at) {
  if (at.number == 1) return title;
  return sheet.keep(
      {title, " – ", sheet.format("pager.position", {{"number", at.number}, {"count", at.count}})});
}

void set_pager(Scope page, const PagerKeys& keys, Sheet& sheet, const PageOfList& shown) {
  const auto& [at, first_path] = shown;
  if (at.count <= 1) return;
  page.set(keys.has_pages, true);
  if (at.number > 1) page.set(keys.previous, sheet.link(list_path(first_path, at.number - 1)));
  if (at.number < at.count) page.set(keys.next, sheet.link(list_path(first_path, at.number + 1)));
  page.set(keys.position,
           sheet.format("pager.position", {{"number", at.number}, {"count", at.count}}));
}

}  // namespace palermo::pages
