// SPDX-License-Identifier: Apache-2.0
// Lists of what is public: one line a page, with kind, day and languages (templates/parts/
// documents.html). Knows nothing of whose list it is.
#pragma once

#include "pages/index.h"
#include "pages/part_text.h"
#include "pages/rows.h"

#include <vector>

namespace palermo::pages {

struct TextVersionRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> tag = schema.text("tag");
  Key<Text> name = schema.text("name");
};

struct DocumentRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> title = schema.text("title");
  Key<Text> tag = schema.text("tag");
  Key<Text> dir = schema.text("dir");
  Key<Text> kind = schema.text("kind");
  Key<Text> iso = schema.text("iso");
  Key<Text> date = schema.text("date");
  ListOf<TextVersionRow> versions = schema.list<TextVersionRow>("versions");
};

// One table: what belongs to one cluster, or to none.
struct DocumentSectionRow {
  Schema& schema;
  Key<Text> id = schema.text("id");
  Key<Text> heading = schema.text("heading");
  Key<Text> caption = schema.text("caption");
  ListOf<DocumentRow> rows = schema.list<DocumentRow>("rows");
};

// A page with public parts on it: a whole record, or one part of it.
struct Document {
  const edition::Record* record = nullptr;
  const edition::Part* part = nullptr;  // none: all parts of the record
};

// In the order of the edition. Records with nothing but withdrawn parts are not among them.
[[nodiscard]] std::vector<Document> documents_of(std::span<const edition::Record> records);

void add_document(Scope section, const ListOf<DocumentRow>& rows, Sheet& sheet,
                  const Document& document);

// Alphabetical by State in the language; what belongs to no State comes last.
[[nodiscard]] std::vector<PartRef> sorted_by_state(const Site& site, Language language,
                                                   std::vector<PartRef> parts);

}  // namespace palermo::pages
