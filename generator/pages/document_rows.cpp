// SPDX-License-Identifier: Apache-2.0
#include "pages/document_rows.h"

#include "pages/addresses.h"
#include "pages/part_view.h"
#include "pages/record_facts.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using edition::Part;
using edition::Record;

std::span<const Part> parts_of(const Document& document) {
  if (document.part != nullptr) return {document.part, 1};
  return document.record->parts;
}

// The day on which the newest of the parts became public.
Day last_change(std::span<const Part> parts) {
  Day last = parts.front().last_change();
  for (const Part& part : parts) last = std::max(last, part.last_change());
  return last;
}

struct Versions {
  std::string_view path;
  LanguageSet languages;
};

void add_versions(Scope row, const DocumentRow& keys, Sheet& sheet, const Versions& versions) {
  for (const Language language : all_languages) {
    if (!versions.languages.contains(language)) continue;
    Scope version = row.add(keys.versions);
    version.set(keys.versions->href, sheet.link_in(language, versions.path));
    version.set(keys.versions->tag, code(language));
    version.set(keys.versions->name, own_name(language));
  }
}

}  // namespace

std::vector<Document> documents_of(std::span<const Record> records) {
  std::vector<Document> documents;
  for (const Record& record : records) {
    if (record.parts.empty()) continue;
    if (record.id.kind->page_of == mechanism::PageOf::Record)
      documents.push_back({&record});
    else
      for (const Part& part : record.parts) documents.push_back({&record, &part});
  }
  return documents;
}

void add_document(Scope section, const ListOf<DocumentRow>& rows, Sheet& sheet,
                  const Document& document) {
  const mechanism::RecordId& id = document.record->id;
  const bool whole = document.part == nullptr;
  const std::string path = whole ? record_path(id) : part_address(id, document.part->id).path;
  const Title title = whole ? Title{.text = record_title(sheet, id)}
                            : title_of(sheet, {document.record, document.part});
  Scope row = section.add(rows);
  row.set(rows->href, sheet.link(path));
  row.set(rows->title, title.text);
  row.set(rows->tag, title.tag);
  row.set(rows->dir, title.dir);
  row.set(rows->kind, sheet.name(id.kind->label));
  const Day day = last_change(parts_of(document));
  row.set(rows->iso, sheet.iso(day));
  row.set(rows->date, sheet.day(day));
  add_versions(row, rows.row, sheet, {path, languages_of(parts_of(document))});
}

std::vector<PartRef> sorted_by_state(const Site& site, Language language,
                                     std::vector<PartRef> parts) {
  const std::vector<std::size_t>& rank = site.rank[language];
  const mechanism::State* first = site.reference.states.data();
  std::ranges::stable_sort(parts, {}, [&](const PartRef& part) {
    const mechanism::State* state = part.record->id.state;
    return state == nullptr ? rank.size() : rank[static_cast<std::size_t>(state - first)];
  });
  return parts;
}

void add_state_document(Scope page, const ListOf<StateDocumentRow>& rows, Sheet& sheet,
                        PartRef part) {
  Scope row = page.add(rows);
  const mechanism::RecordId& id = part.record->id;
  const Title title = heading_of(sheet, part);
  const PartAddress address = part_address(id, part.part->id);
  set_flag(row, rows->flag, sheet, id.state);
  row.set(rows->state,
          id.state != nullptr ? sheet.name(id.state->name) : sheet.text("secretariat"));
  row.set(rows->href, sheet.link(address.path, address.anchor));
  row.set(rows->title, title.text);
  row.set(rows->tag, title.tag);
  row.set(rows->dir, title.dir);
  row.set(rows->kind, sheet.name(id.kind->label));
  row.set(rows->iso, sheet.iso(part.part->last_change()));
  row.set(rows->date, sheet.day(part.part->last_change()));
}

}  // namespace palermo::pages
