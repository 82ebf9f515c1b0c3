// SPDX-License-Identifier: Apache-2.0
#include "pages/record_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"
#include "pages/record_data.h"
#include "pages/side_by_side_page.h"

namespace palermo::pages {
namespace {

using edition::Part;
using edition::Record;

void add_content(Scope page, const RecordKeys& keys, Sheet& sheet, PartRef part) {
  const mechanism::Article* article = article_of(*part.part);
  Title title = heading_of(sheet, part);
  if (article != nullptr) title = {.text = sheet.article_name(*article)};
  if (part.part->data.speaker != nullptr)
    title = {.text = sheet.name(part.part->data.speaker->name)};
  Scope row = page.add(keys.contents);
  const std::string anchor = part_anchor(part.record->id, part.part->id);
  row.set(keys.contents->href, sheet.keep({"#", anchor}));
  row.set(keys.contents->text, title.text);
  row.set(keys.contents->tag, title.tag);
  row.set(keys.contents->dir, title.dir);
}

void set_parts(Scope page, const RecordKeys& keys, Sheet& sheet, const Record& record) {
  std::size_t number = 0;
  const mechanism::Article* article = nullptr;
  Scope group = page;
  for (const Part& part : record.parts) {
    const bool opens = number == 0 || article_of(part) != article;
    article = article_of(part);
    if (opens) {
      group = page.add(keys.groups);
      group.set(keys.groups->heading, article != nullptr ? sheet.article_name(*article)
                                                         : sheet.name(record.id.kind->label));
    }
    if (opens || article == nullptr) add_content(page, keys, sheet, {&record, &part});
    set_part(group.add(keys.groups->parts), keys.groups->parts.row, sheet,
             {.part = {&record, &part}, .number = ++number});
  }
  page.set(keys.has_contents, record.parts.size() > 1);
}

void set_tombstones(Scope page, const RecordKeys& keys, Sheet& sheet, const Record& record) {
  page.set(keys.has_tombstones, !record.tombstones.empty());
  for (const edition::Tombstone& tombstone : record.tombstones) {
    Scope row = page.add(keys.tombstones);
    row.set_copy(keys.tombstones->anchor, part_anchor(record.id, tombstone.part));
    row.set(keys.tombstones->withdrawn, withdrawn_sentence(sheet, tombstone));
  }
}

void print_in(Sheet& sheet, const Record& record, const CitedVersion& version) {
  const auto& [keys, templates] = sheet.site().templates.record;
  const std::string_view title = record_title(sheet, record.id);
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = page_title(sheet, record.id, title),
                           .description = sheet.name(record.id.kind->description),
                           .section = section_of(record.id),
                           .sample = is_sample(record.id, record.parts),
                           .alternates = languages_of(record.parts),
                           .changed = record.last_change()});
  page.set(keys.layout.data, sheet.file(data_path(sheet.path())));
  add_record_crumbs(page, keys.layout, sheet, record.id);
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, sheet.name(record.id.kind->description));
  set_record_head(page, keys.head, sheet, record.id);
  set_record_facts(page, keys.facts, sheet, record.id);
  set_part_facts(page, keys.facts, sheet, record.parts);
  set_related(page, keys.facts, sheet, record);
  set_attachments(page, keys.attachments, sheet, record, record.parts);
  set_citation(page, keys.citation, sheet, {record, {.text = title}, version});
  set_reference_meta(page, keys.meta, sheet, {record, record.parts, {.text = title}});
  set_parts(page, keys, sheet, record);
  set_tombstones(page, keys, sheet, record);
  sheet.print(templates, page);
}

}  // namespace

void print_record(Press& press, const Record& record) {
  const std::string path = record_path(record.id);
  const CitedVersion version = version_of(record);
  for (const Language language : all_languages) {
    Sheet sheet(press, language, path);
    print_in(sheet, record, version);
  }
  print_side_by_side(press, {record, record.parts, path});
  write_record_data({press.texts, press.site.licence}, record, press.page);
  press.write(data_path(path));
}

}  // namespace palermo::pages
