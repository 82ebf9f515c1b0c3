// SPDX-License-Identifier: Apache-2.0
#include "pages/conference_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"

namespace palermo::pages {
namespace {

Scope open_section(Scope page, const ConferenceKeys& keys, Sheet& sheet,
                   const mechanism::Kind& kind) {
  const std::string_view label = sheet.name(kind.label);
  Scope section = page.add(keys.sections);
  section.set(keys.sections->id, sheet.keep({"_k_", kind.id}));
  section.set(keys.sections->heading, label);
  section.set(keys.sections->caption, sheet.format("documents.caption", {{"of", label}}));
  return section;
}

void set_documents(Scope page, const ConferenceKeys& keys, Sheet& sheet,
                   std::span<const Document> documents) {
  page.set(keys.has_documents, !documents.empty());
  const mechanism::Kind* kind = nullptr;
  std::optional<Scope> section;
  for (const Document& document : documents) {
    if (document.record->id.kind != kind) {
      kind = document.record->id.kind;
      section = open_section(page, keys, sheet, *kind);
    }
    add_document(*section, keys.sections->rows, sheet, document);
  }
}

void print_in(Sheet& sheet, std::span<const Document> documents, PageNumber at) {
  const auto& [keys, templates] = sheet.site().templates.conference;
  const std::string_view title = sheet.text("menu.conference");
  const std::string_view lead = sheet.text("conference.lead");
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = numbered(sheet, title, at),
                           .description = lead,
                           .section = Section::Conference,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  set_documents(page, keys, sheet, documents);
  set_citation_files(page, keys.citation, sheet, nullptr);
  set_pager(page, keys.pager, sheet, {at, conference_path});
  sheet.print(templates, page);
}

}  // namespace

void print_conference(Press& press) {
  const std::vector<Document> documents = documents_of(press.site.index.records_of(nullptr));
  const std::size_t count = page_count(documents.size());
  for (std::size_t number = 1; number <= count; ++number) {
    const std::string path = list_path(conference_path, number);
    for (const Language language : all_languages) {
      Sheet sheet(press, language, path);
      print_in(sheet, page_of(documents, number), {number, count});
    }
  }
  print_citations(press, nullptr);
}

}  // namespace palermo::pages
