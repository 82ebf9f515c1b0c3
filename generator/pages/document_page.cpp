// SPDX-License-Identifier: Apache-2.0
#include "pages/document_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"
#include "pages/record_data.h"
#include "pages/side_by_side_page.h"

namespace palermo::pages {
namespace {

using edition::Record;

void add_neighbour(Scope page, const ListOf<TitledLinkRow>& list, Sheet& sheet, PartRef part) {
  const std::string path = part_address(part.record->id, part.part->id).path;
  add_titled(page, list, sheet.link(path), title_of(sheet, part));
}

void set_neighbours(Scope page, const DocumentKeys& keys, Sheet& sheet, PartRef ref) {
  const Record& record = *ref.record;
  page.set(keys.has_neighbours, record.parts.size() > 1);
  if (ref.part != &record.parts.front())
    add_neighbour(page, keys.previous, sheet, {&record, ref.part - 1});
  if (ref.part != &record.parts.back())
    add_neighbour(page, keys.next, sheet, {&record, ref.part + 1});
}

void set_title(Scope page, const DocumentKeys& keys, const Title& title) {
  page.set(keys.head.heading, title.text);
  page.set(keys.head.heading_tag, title.tag);
  page.set(keys.head.heading_dir, title.dir);
}

void set_matter(Scope page, const DocumentKeys& keys, Sheet& sheet, PartRef ref) {
  const Record& record = *ref.record;
  const Parts parts(ref.part, 1);
  set_record_facts(page, keys.facts, sheet, record.id);
  set_part_facts(page, keys.facts, sheet, parts);
  set_related(page, keys.facts, sheet, record);
  set_text(page, keys.text, sheet, text_on_page(sheet, ref));
  set_details(page, keys.details, sheet, ref);
  set_attachments(page, keys.attachments, sheet, record, parts);
  set_neighbours(page, keys, sheet, ref);
}

void print_in(Press& press, PartRef ref, Language language, std::string_view path) {
  Sheet sheet(press, language, path);
  const auto& [keys, templates] = press.site.templates.document;
  const mechanism::RecordId& id = ref.record->id;
  const Title title = title_of(sheet, ref);
  const Parts parts(ref.part, 1);
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = page_title(sheet, id, title.text),
                           .description = sheet.name(id.kind->description),
                           .section = section_of(id),
                           .sample = is_sample(id, parts),
                           .alternates = languages_of(parts),
                           .changed = ref.part->last_change()});
  page.set(keys.layout.data, sheet.file(data_path(path)));
  add_record_crumbs(page, keys.layout, sheet, id);
  Scope crumb = add_crumb(page, keys.layout, {}, title.text);
  crumb.set(keys.layout.crumbs->tag, title.tag);
  crumb.set(keys.layout.crumbs->dir, title.dir);
  set_title(page, keys, title);
  set_record_head(page, keys.head, sheet, id);
  set_matter(page, keys, sheet, ref);
  set_citation(page, keys.citation, sheet,
               {*ref.record, title, version_of(*ref.part, language)});
  set_reference_meta(page, keys.meta, sheet, {*ref.record, parts, title});
  sheet.print(templates, page);
}

}  // namespace

void print_document(Press& press, PartRef part) {
  const std::string path = part_address(part.record->id, part.part->id).path;
  for (const Language language : all_languages) print_in(press, part, language, path);
  print_side_by_side(press, {*part.record, Parts(part.part, 1), path});
  write_part_data({press.texts, press.site.licence}, part, press.page);
  press.write(data_path(path));
}

}  // namespace palermo::pages
