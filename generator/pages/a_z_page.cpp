// SPDX-License-Identifier: Apache-2.0
#include "pages/a_z_page.h"

#include "language/collation.h"
#include "pages/addresses.h"
#include "pages/page_templates.h"
#include "pages/topic_page.h"

#include <algorithm>
#include <tuple>

namespace palermo::pages {
namespace {

using mechanism::State;

struct Entry {
  std::string key, letter;  // where it stands in the alphabet
  std::string_view text, meta, href;
  const State* state = nullptr;
};

// Entries under one letter.
using Letter = std::vector<Entry>;

void collect_states(std::vector<Entry>& entries, Sheet& sheet) {
  for (const State& state : sheet.site().reference.states)
    entries.push_back({.text = sheet.name(state.name),
                       .href = sheet.link(state_path(state)),
                       .state = &state});
}

void collect_articles(std::vector<Entry>& entries, Sheet& sheet) {
  for (const mechanism::Instrument& instrument : sheet.site().reference.instruments) {
    if (!instrument.under_review) continue;
    const std::string_view name = sheet.name(instrument.short_name);
    for (const mechanism::Article& article : instrument.articles)
      entries.push_back({.text = sheet.name(article.title),
                         .meta = sheet.format("a_z.article",
                                              {{"instrument", name}, {"number", article.number}}),
                         .href = sheet.link(article_path(article))});
  }
}

// A term that nothing public names leads nowhere.
void collect_topics(std::vector<Entry>& entries, Sheet& sheet) {
  for (const Topic& topic : topics(sheet.site().reference)) {
    const bool has_page = !sheet.site().index.parts_on(*topic.term).empty();
    entries.push_back({.text = sheet.name(topic.term->label),
                       .meta = sheet.text(topic.list->label),
                       .href = has_page ? sheet.link(topic_path(topic)) : std::string_view()});
  }
}

// In the order of the language; the letters in the order of their first entries.
std::vector<Letter> by_letter(Language language, std::vector<Entry> entries) {
  const Collation collation(language);
  for (Entry& entry : entries) {
    entry.key = collation.sort_key(entry.text);
    entry.letter = collation.initial(entry.text);
  }
  std::ranges::stable_sort(entries, {}, &Entry::key);
  std::vector<Letter> letters;
  for (Entry& entry : entries) {
    auto letter = std::ranges::find(
        letters, entry.letter, [](const Letter& held) { return held.front().letter; });
    if (letter == letters.end()) letter = letters.emplace(letter);
    letter->push_back(std::move(entry));
  }
  return letters;
}

struct LetterSection {
  const Letter& letter;
  std::string_view id;
};

void add_letter(Scope page, const AzKeys& keys, Sheet& sheet, const LetterSection& section) {
  const auto& [letter, id] = section;
  Scope row = page.add(keys.letters);
  const std::string_view name = sheet.keep({letter.front().letter});
  row.set(keys.letters->id, id);
  row.set(keys.letters->letter, name);
  add_link(page, keys.jumps, sheet.keep({"#", id}), name);
  for (const Entry& entry : letter) {
    Scope item = row.add(keys.letters->entries);
    if (entry.state != nullptr) set_flag(item, keys.letters->entries->flag, sheet, entry.state);
    item.set(keys.letters->entries->href, entry.href);
    item.set(keys.letters->entries->text, entry.text);
    item.set(keys.letters->entries->meta, entry.meta);
  }
}

void print_in(Sheet& sheet) {
  const auto& [keys, templates] = sheet.site().templates.a_z;
  const std::string_view title = sheet.text("a_z.title");
  const std::string_view lead = sheet.text("a_z.lead");
  const bool sample = std::ranges::any_of(sheet.site().reference.states, &State::sample);
  Scope page = begin_page(
      sheet, keys.schema, keys.layout,
      {.title = title, .description = lead, .sample = sample, .alternates = every_language()});
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  std::vector<Entry> entries;
  collect_states(entries, sheet);
  collect_articles(entries, sheet);
  collect_topics(entries, sheet);
  const std::vector<Letter> letters = by_letter(sheet.language(), std::move(entries));
  for (std::size_t i = 0; i < letters.size(); ++i)
    add_letter(page, keys, sheet, {letters[i], sheet.keep({"_", std::to_string(i + 1)})});
  sheet.print(templates, page);
}

}  // namespace

void print_a_z(Press& press) {
  for (const Language language : all_languages) {
    Sheet sheet(press, language, a_z_path);
    print_in(sheet);
  }
}

}  // namespace palermo::pages
