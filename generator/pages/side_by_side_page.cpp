// SPDX-License-Identifier: Apache-2.0
#include "pages/side_by_side_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"

#include <algorithm>
#include <vector>

namespace palermo::pages {
namespace {

using edition::Part;
using mechanism::RecordId;

using Columns = std::vector<Sheet>;

bool has_own_page(const RecordId& id) { return id.kind->page_of == mechanism::PageOf::Part; }

Columns columns_of(Press& press, const SideBySide& shown) {
  const LanguageSet languages = released_languages(shown.parts);
  Columns columns;
  columns.reserve(language_count);
  for (const Language language : all_languages)
    if (languages.contains(language)) columns.push_back(Sheet::column(press, language, shown.path));
  return columns;
}

// The column in whose language the frame is: of the first part's original, else the first.
Sheet& frame_of(Columns& columns, const SideBySide& shown) {
  const Language original = shown.parts.front().data.original;
  const auto found = std::ranges::find(columns, original, &Sheet::language);
  return found == columns.end() ? columns.front() : *found;
}

template <typename Keys>
void add_cell(Scope row, Sheet& sheet, const Compiled<Keys>& cell, const Scope& values) {
  const ListOf<CellRow>& cells = sheet.site().templates.side_by_side.keys.rows->cells;
  std::string& html = sheet.press().page;
  html.clear();
  cell.templates[sheet.language()].render(values, html);
  Scope added = row.add(cells);
  added.set(cells->tag, code(sheet.language()));
  added.set(cells->dir, direction(sheet.language()));
  added.set(cells->content, templating::SafeHtml::from_renderer(sheet.arena().keep(html)));
}

Title title_in(Sheet& sheet, const SideBySide& shown) {
  if (has_own_page(shown.record.id)) return title_of(sheet, {&shown.record, &shown.parts.front()});
  return {.text = record_title(sheet, shown.record.id)};
}

void add_head(Scope row, Sheet& sheet, const SideBySide& shown) {
  const auto& head = sheet.site().templates.side_by_side_head;
  Scope cell = sheet.arena().scope(head.keys.schema);
  set_record_head(cell, head.keys.head, sheet, shown.record.id);
  cell.set(head.keys.head.heading, title_in(sheet, shown).text);
  cell.set(head.keys.href, sheet.same_page(sheet.language()));
  cell.set(head.keys.language, own_name(sheet.language()));
  cell.set(head.keys.sample, is_sample(shown.record.id, shown.parts));
  add_cell(row, sheet, head, cell);
}

void add_part(Scope row, Sheet& sheet, const NumberedPart& numbered, std::string_view group) {
  const auto& templates = sheet.site().templates.side_by_side_part;
  const SideBySidePartKeys& keys = templates.keys;
  const Part& part = *numbered.part.part;
  const bool there(part.texts[sheet.language()]);
  Scope cell = sheet.arena().scope(keys.schema);
  set_part_head(cell, keys.part, sheet, numbered);
  // A title that is not public in this language stands in the columns where it is.
  if (!there && part.data.question == nullptr) cell.set(keys.part.heading, "");
  cell.set(keys.group, group);
  cell.set(keys.whole, has_own_page(numbered.part.record->id));
  cell.set(keys.original, there && part.data.original == sheet.language());
  cell.set(keys.absent, !there && !part.languages().empty());
  if (there) set_text(cell, keys.part.text, sheet, text_on_page(sheet, numbered.part));
  set_details(cell, keys.part.details, sheet, numbered.part);
  add_cell(row, sheet, templates, cell);
}

Scope add_row(Scope page, Sheet& sheet, std::string_view anchor) {
  const auto& rows = sheet.site().templates.side_by_side.keys.rows;
  Scope row = page.add(rows);
  row.set(rows->anchor, sheet.keep({anchor}));
  return row;
}

// The article is named above the first answer to a question about it.
void add_parts(Scope page, Columns& columns, const SideBySide& shown) {
  const mechanism::Article* article = nullptr;
  std::size_t number = 0;
  for (const Part& part : shown.parts) {
    const bool opens = article_of(part) != nullptr && article_of(part) != article;
    article = article_of(part);
    const bool whole = has_own_page(shown.record.id);
    Scope row = add_row(page, columns.front(),
                        whole ? std::string{} : part_anchor(shown.record.id, part.id));
    ++number;
    for (Sheet& sheet : columns)
      add_part(row, sheet, {.part = {&shown.record, &part}, .number = number},
               opens ? sheet.article_name(*article) : std::string_view{});
  }
}

void add_language(Scope page, const ListOf<LanguageRow>& list, Sheet& sheet, Language language) {
  Scope row = page.add(list);
  row.set(list->tag, code(language));
  row.set(list->dir, direction(language));
  row.set(list->name, own_name(language));
  row.set(list->href, sheet.same_page(language));
}

std::string_view canonical(Sheet& frame, std::string_view path) {
  if (!frame.has_base_url()) return {};
  return frame.keep({frame.site().base_url, path});
}

Scope begin(Sheet& frame, const SideBySide& shown, std::string_view path) {
  const SideBySideKeys& keys = frame.site().templates.side_by_side.keys;
  Scope page = frame.arena().scope(keys.schema);
  const std::string_view title = page_title(frame, shown.record.id, title_in(frame, shown).text);
  page.set(keys.title, frame.keep({title, " – ", frame.text("side_by_side.title")}));
  page.set(keys.canonical, canonical(frame, path));
  page.set(keys.root, root(shown.path));
  page.set(keys.home, frame.link(home_path));
  for (const Language language : all_languages) add_language(page, keys.languages, frame, language);
  return page;
}

}  // namespace

void print_side_by_side(Press& press, const SideBySide& shown) {
  Columns columns = columns_of(press, shown);
  if (columns.size() < 2) return;
  const auto& [keys, templates] = press.site.templates.side_by_side;
  Sheet& frame = frame_of(columns, shown);
  const std::string path = side_by_side_path(shown.path);
  Scope page = begin(frame, shown, path);
  Scope head = add_row(page, frame, {});
  for (Sheet& sheet : columns) {
    add_language(page, keys.columns, sheet, sheet.language());
    add_head(head, sheet, shown);
  }
  add_parts(page, columns, shown);
  press.page.clear();
  templates[frame.language()].render(page, press.page);
  press.write(path);
}

}  // namespace palermo::pages
