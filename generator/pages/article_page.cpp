// SPDX-License-Identifier: Apache-2.0
#include "pages/article_page.h"

#include "pages/addresses.h"
#include "pages/downloads.h"
#include "pages/feed.h"
#include "pages/page_templates.h"
#include "pages/record_facts.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using mechanism::Article;
using mechanism::Question;

// One entry of the page: an answer to a question (or that there is none), a finding or another
// document.
struct Entry {
  const Question* question = nullptr;
  PartRef part;
};

// A question with no more answers than this stands on one page with all of them, so that any two
// of its States can be put next to each other.
constexpr std::size_t most_answers = 120;

// How many entries at the front should stay together: the answers to one question.
std::size_t together(std::span<const Entry> entries) {
  const Question* question = entries.front().question;
  if (question == nullptr) return 1;
  const auto end =
      std::ranges::find_if(entries, [&](const Entry& entry) { return entry.question != question; });
  return std::min(static_cast<std::size_t>(end - entries.begin()), most_answers);
}

std::vector<std::span<const Entry>> pages_of(std::span<const Entry> entries) {
  std::vector<std::span<const Entry>> pages;
  do {
    std::size_t taken = 0;
    while (taken < entries.size()) {
      const std::size_t next = together(entries.subspan(taken));
      if (taken > 0 && taken + next > rows_per_page) break;
      taken += next;
    }
    pages.push_back(entries.first(taken));
    entries = entries.subspan(taken);
  } while (!entries.empty());
  return pages;
}

// The entries on one of the article's pages.
struct EntryPage {
  std::span<const Entry> entries;
  PageNumber at;
};

bool is_finding(const Entry& entry) {
  return entry.question == nullptr && entry.part.part->data.finding != nullptr;
}

std::vector<Entry> entries_of(const Site& site, Language language, const Article& article) {
  std::vector<Entry> entries;
  for (const Question* question : site.index.questions_on(article)) {
    const std::vector<PartRef>& answers = site.index.answers_to(*question);
    if (answers.empty()) entries.push_back({question, {}});
    for (const PartRef& answer : sorted_by_state(site, language, answers))
      entries.push_back({question, answer});
  }
  for (const PartRef& finding :
       sorted_by_kind(site, sorted_by_state(site, language, site.index.findings_on(article))))
    entries.push_back({nullptr, finding});
  for (const PartRef& document : sorted_by_state(site, language, site.index.documents_on(article)))
    if (document.part->data.finding == nullptr) entries.push_back({nullptr, document});
  return entries;
}

std::string_view state_name(Sheet& sheet, PartRef part) {
  const mechanism::State* state = part.record->id.state;
  return state != nullptr ? sheet.name(state->name) : sheet.text("secretariat");
}

std::string_view link_to(Sheet& sheet, PartRef part) {
  const PartAddress address = part_address(part.record->id, part.part->id);
  return sheet.link(address.path, address.anchor);
}

Scope open_question(Scope page, const ArticleKeys& keys, Sheet& sheet, const Question& question) {
  Scope row = page.add(keys.questions);
  const std::string_view instrument =
      question.instrument != nullptr ? std::string_view(question.instrument->id) : "general";
  row.set(keys.questions->id, sheet.keep({"_q_", instrument, "-", question.part}));
  row.set(keys.questions->text, sheet.name(question.text));
  if (question.unless_party_to_uncac)
    row.set(keys.questions->note, sheet.text("question.unless_party"));
  return row;
}

void add_answer(Scope question, const ArticleKeys& keys, Sheet& sheet, PartRef part) {
  question.set(keys.questions->has_answers, true);
  Scope row = question.add(keys.questions->answers);
  const AnswerRow& answer = keys.questions->answers.row;
  const mechanism::RecordId& id = part.record->id;
  set_flag(row, answer.flag, sheet, id.state);
  row.set(answer.id, id.state->id);
  row.set(answer.state, state_name(sheet, part));
  row.set(answer.href, link_to(sheet, part));
  if (part.part->data.answer != nullptr)
    row.set(answer.answer, sheet.name(part.part->data.answer->label));
  const std::string_view prefix =
      sheet.keep({"T", id.state->id, "-", part_anchor(id, part.part->id)});
  set_text(row, answer.text, sheet, {.part = part, .heading_level = 4, .id_prefix = prefix});
}

void set_entries(Scope page, const ArticleKeys& keys, Sheet& sheet,
                 std::span<const Entry> entries) {
  page.set(keys.nothing, entries.empty());
  const Question* question = nullptr;
  std::optional<Scope> section;
  for (const Entry& entry : entries) {
    if (entry.question == nullptr) {
      if (is_finding(entry)) continue;
      page.set(keys.has_documents, true);
      add_state_document(page, keys.rows, sheet, entry.part);
      continue;
    }
    if (entry.question != question) section = open_question(page, keys, sheet, *entry.question);
    question = entry.question;
    if (entry.part.part != nullptr) add_answer(*section, keys, sheet, entry.part);
  }
}

void set_findings(Scope page, const ArticleKeys& keys, Sheet& sheet,
                  std::span<const Entry> entries) {
  const mechanism::Term* kind = nullptr;
  Scope group = page;
  for (const Entry& entry : entries) {
    if (!is_finding(entry)) continue;
    page.set(keys.has_findings, true);
    if (entry.part.part->data.finding != kind) {
      kind = entry.part.part->data.finding;
      group = open_kind(page, keys.finding_kinds, sheet, *kind);
    }
    add_finding(group, keys.finding_kinds->findings, sheet,
                {.part = entry.part, .shows = {.state = true}});
  }
}

// The States with an answer on the page, where there is something to choose.
void set_choices(Scope page, const ArticleKeys& keys, Sheet& sheet,
                 std::span<const Entry> entries) {
  std::vector<const mechanism::State*> states;
  for (const Entry& entry : entries)
    if (entry.question != nullptr && entry.part.record != nullptr)
      states.push_back(entry.part.record->id.state);
  std::ranges::sort(states, std::less<>());
  const auto repeated = std::ranges::unique(states);
  states.erase(repeated.begin(), repeated.end());
  if (states.size() < 2) return;
  page.set(keys.has_choice, true);
  for (const mechanism::State* state : sheet.sorted(std::move(states))) {
    Scope row = page.add(keys.choices);
    set_flag(row, keys.choices->flag, sheet, state);
    row.set(keys.choices->id, state->id);
    row.set(keys.choices->text, sheet.name(state->name));
  }
}

void set_neighbours(Scope page, const ArticleKeys& keys, Sheet& sheet, const Article& article) {
  const auto& articles = sheet.site().reference.instruments[article.instrument].articles;
  page.set(keys.has_neighbours, articles.size() > 1);
  if (&article != &articles.front()) {
    page.set(keys.before, sheet.link(article_path(*(&article - 1))));
    page.set(keys.before_text, sheet.article_name(*(&article - 1)));
  }
  if (&article != &articles.back()) {
    page.set(keys.after, sheet.link(article_path(*(&article + 1))));
    page.set(keys.after_text, sheet.article_name(*(&article + 1)));
  }
}

bool has_sample(std::span<const Entry> entries) {
  return std::ranges::any_of(entries, [](const Entry& entry) {
    return entry.part.record != nullptr && is_sample(entry.part.record->id);
  });
}

// Languages in which at least one answer has a text; all where there is no text to have.
LanguageSet alternates_of(std::span<const Entry> entries) {
  LanguageSet languages;
  for (const Entry& entry : entries)
    for (const Language language : all_languages)
      if (entry.question != nullptr && entry.part.part != nullptr &&
          entry.part.part->texts[language])
        languages.insert(language);
  return languages.empty() ? every_language() : languages;
}

Scope begin(Sheet& sheet, const ArticleKeys& keys, const Article& article, const EntryPage& shown) {
  const mechanism::Instrument& instrument = sheet.site().reference.instruments[article.instrument];
  const std::string_view title = sheet.article_name(article);
  const std::string_view name = sheet.name(instrument.short_name);
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = numbered(sheet, sheet.keep({name, " – ", title}), shown.at),
                           .description = sheet.text("article.lead"),
                           .section = Section::Instruments,
                           .sample = has_sample(shown.entries),
                           .alternates = alternates_of(shown.entries)});
  add_crumb(page, keys.layout, sheet.link(instruments_path), sheet.text("menu.instruments"));
  add_crumb(page, keys.layout, sheet.link(instrument_path(instrument)), name);
  add_crumb(page, keys.layout, {}, title);
  set_feed(page, keys.layout, sheet, &article);
  set_head(page, keys.head, title, sheet.text("article.lead"));
  page.set(keys.head.kicker, name);
  page.set(keys.head.kicker_href, sheet.link(instrument_path(instrument)));
  for (const mechanism::Cluster* cluster : article.clusters)
    add_badge(page, keys.head, sheet.name(cluster->label));
  return page;
}

void print_in(Sheet& sheet, const Article& article, const EntryPage& shown) {
  const auto& [keys, templates] = sheet.site().templates.article;
  Scope page = begin(sheet, keys, article, shown);
  set_choices(page, keys, sheet, shown.entries);
  set_entries(page, keys, sheet, shown.entries);
  set_findings(page, keys, sheet, shown.entries);
  if (!sheet.site().index.findings_on(article).empty())
    page.set(keys.findings_href,
             sheet.link(findings_path_of(sheet.site(), article), findings_anchor));
  page.set(keys.unofficial,
           sheet.site().reference.unofficial_questions.contains(sheet.language()) &&
               !sheet.site().index.questions_on(article).empty());
  if (const std::string answers = sheet.site().downloads->answers_on(article); !answers.empty())
    page.set(keys.answers_csv, sheet.file(answers));
  set_pager(page, keys.pager, sheet, {shown.at, article_path(article)});
  set_neighbours(page, keys, sheet, article);
  sheet.print(templates, page);
}

}  // namespace

std::string findings_path_of(const Site& site, const Article& article) {
  const std::vector<Entry> entries = entries_of(site, Language::En, article);
  const std::vector<std::span<const Entry>> pages = pages_of(entries);
  for (std::size_t number = 1; number <= pages.size(); ++number)
    if (std::ranges::any_of(pages[number - 1], is_finding))
      return list_path(article_path(article), number);
  return article_path(article);
}

void print_article(Press& press, const Article& article) {
  for (const Language language : all_languages) {
    const std::vector<Entry> entries = entries_of(press.site, language, article);
    const std::vector<std::span<const Entry>> pages = pages_of(entries);
    for (std::size_t number = 1; number <= pages.size(); ++number) {
      const std::string path = list_path(article_path(article), number);
      Sheet sheet(press, language, path);
      print_in(sheet, article, {pages[number - 1], {number, pages.size()}});
    }
  }
}

}  // namespace palermo::pages
