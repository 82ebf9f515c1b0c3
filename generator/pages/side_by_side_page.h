// SPDX-License-Identifier: Apache-2.0
// One page for all languages of a record, or of a part that has a page: a column for each released
// language, a row for each part (keys of templates/side_by_side.html). All that stands in a column
// is made by a template of its language; the frame around the columns is in the language of the
// original. Knows nothing of other pages.
#pragma once

#include "pages/part_view.h"
#include "pages/record_facts.h"

namespace palermo::pages {

// parts/side_by_side_head.html: what stands at the top of a column.
struct SideBySideHeadKeys {
  Schema schema;
  HeadKeys head{schema};
  Key<Text> href = schema.text("href");
  Key<Text> language = schema.text("language");
  Key<Flag> sample = schema.flag("sample");
};

// parts/side_by_side_part.html: a part in a column.
struct SideBySidePartKeys {
  Schema schema;
  PartKeys part{schema};
  Key<Text> group = schema.text("group");
  Key<Flag> whole = schema.flag("whole");  // all that the page is about: it has no head
  Key<Flag> original = schema.flag("original");
  Key<Flag> absent = schema.flag("absent");
};

struct CellRow {
  Schema& schema;
  Key<Text> tag = schema.text("tag");
  Key<Text> dir = schema.text("dir");
  Key<Html> content = schema.html("content");
};

struct SideBySideRow {
  Schema& schema;
  Key<Text> anchor = schema.text("anchor");
  ListOf<CellRow> cells = schema.list<CellRow>("cells");
};

struct SideBySideKeys {
  Schema schema;
  Key<Text> title = schema.text("page_title");
  Key<Text> canonical = schema.text("canonical");
  Key<Text> root = schema.text("root");
  Key<Text> home = schema.text("home");
  ListOf<LanguageRow> languages = schema.list<LanguageRow>("languages");
  ListOf<LanguageRow> columns = schema.list<LanguageRow>("columns");
  ListOf<SideBySideRow> rows = schema.list<SideBySideRow>("rows");
};

// `path`: of the page of these parts, in the folder of each language.
struct SideBySide {
  const edition::Record& record;
  Parts parts;
  std::string_view path;
};

// Nothing where the parts have texts in fewer than two languages.
void print_side_by_side(Press& press, const SideBySide& shown);

}  // namespace palermo::pages
