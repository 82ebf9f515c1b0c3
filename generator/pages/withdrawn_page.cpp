// SPDX-License-Identifier: Apache-2.0
#include "pages/withdrawn_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"
#include "pages/record_data.h"

namespace palermo::pages {
namespace {

using edition::Record;
using edition::Tombstone;

void set_way_back(Scope page, const WithdrawnKeys& keys, Sheet& sheet,
                  const mechanism::State* state) {
  page.set(keys.back,
           sheet.link(state != nullptr ? state_path(*state) : std::string(conference_path)));
  page.set(keys.back_text,
           state != nullptr ? sheet.name(state->name) : sheet.text("menu.conference"));
}

void print_in(Sheet& sheet, const Record& record, const Tombstone& tombstone) {
  const auto& [keys, templates] = sheet.site().templates.withdrawn;
  const std::string_view title = sheet.text("tombstone.title");
  Scope page = begin_page(
      sheet, keys.schema, keys.layout,
      {.title = page_title(sheet, record.id,
                           sheet.keep({title, " – ", sheet.name(record.id.kind->label)})),
       .description = sheet.name(record.id.kind->label),
       .section = section_of(record.id),
       .sample = is_sample(record.id),
       .alternates = every_language(),
       .changed = tombstone.withdrawn_on});
  page.set(keys.layout.data, sheet.file(data_path(sheet.path())));
  add_record_crumbs(page, keys.layout, sheet, record.id);
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, {});
  set_record_head(page, keys.head, sheet, record.id);
  page.set(keys.withdrawn, withdrawn_sentence(sheet, tombstone));
  set_way_back(page, keys, sheet, record.id.state);
  sheet.print(templates, page);
}

}  // namespace

void print_withdrawn(Press& press, const Record& record, const Tombstone& tombstone) {
  const std::string path = part_address(record.id, tombstone.part).path;
  for (const Language language : all_languages) {
    Sheet sheet(press, language, path);
    print_in(sheet, record, tombstone);
  }
  write_tombstone_data(record, tombstone, press.page);
  press.write(data_path(path));
}

}  // namespace palermo::pages
