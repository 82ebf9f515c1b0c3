// SPDX-License-Identifier: Apache-2.0
#include "pages/finding_filter.h"

#include "pages/finding_rows.h"

#include <algorithm>

namespace palermo::pages {
namespace {

struct Option {
  std::string_view value, text;
};

struct Choice {
  std::string_view id, label;
  std::vector<Option> options;
};

// Each once, in the order in which it comes first.
template <typename Item>
void add_new(std::vector<const Item*>& items, const Item* item) {
  if (std::ranges::find(items, item) == items.end()) items.push_back(item);
}

Choice states_of(Sheet& sheet, const std::vector<PartRef>& findings) {
  Choice choice{.id = "state", .label = sheet.text("instrument.state")};
  std::vector<const mechanism::State*> states;
  for (const PartRef& part : findings) add_new(states, part.record->id.state);
  for (const mechanism::State* state : sheet.sorted(std::move(states)))
    choice.options.push_back({state->id, sheet.name(state->name)});
  return choice;
}

// Articles follow each other in the reference as in their treaty.
Choice articles_of(Sheet& sheet, const std::vector<PartRef>& findings) {
  Choice choice{.id = "article", .label = sheet.text("instrument.article")};
  std::vector<const mechanism::Article*> articles;
  for (const PartRef& part : findings)
    for (const mechanism::Article* article : part.part->data.articles) add_new(articles, article);
  std::ranges::sort(articles, {}, [](const mechanism::Article* article) {
    return std::pair(article->instrument, article);
  });
  for (const mechanism::Article* article : articles)
    choice.options.push_back({article->id, long_name(sheet, *article)});
  return choice;
}

Choice themes_of(Sheet& sheet, const std::vector<PartRef>& findings) {
  Choice choice{.id = "theme", .label = sheet.text("findings.theme")};
  for (const FindingTheme& theme : themes_on(sheet.site().reference.taxonomy, findings))
    choice.options.push_back({sheet.keep({theme_id(theme)}), sheet.name(theme.term->label)});
  return choice;
}

Choice kinds_of(Sheet& sheet, const std::vector<PartRef>& findings) {
  Choice choice{.id = "kind", .label = sheet.text("documents.kind")};
  std::vector<const mechanism::Term*> kinds;
  for (const PartRef& part : findings) add_new(kinds, part.part->data.finding);
  std::ranges::sort(kinds);
  for (const mechanism::Term* kind : kinds)
    choice.options.push_back({kind->id, plural_name(sheet, *kind)});
  return choice;
}

}  // namespace

void set_filter(Scope page, const FilterKeys& keys, Sheet& sheet,
                const std::vector<PartRef>& findings) {
  for (const auto& choice_of : {kinds_of, states_of, articles_of, themes_of}) {
    const Choice choice = choice_of(sheet, findings);
    if (choice.options.size() < 2) continue;
    page.set(keys.has_choices, true);
    Scope row = page.add(keys.choices);
    row.set(keys.choices->id, choice.id);
    row.set(keys.choices->label, choice.label);
    for (const Option& option : choice.options) {
      Scope item = row.add(keys.choices->options);
      item.set(keys.choices->options->value, option.value);
      item.set(keys.choices->options->text, option.text);
    }
  }
}

}  // namespace palermo::pages
