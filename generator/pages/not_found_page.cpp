// SPDX-License-Identifier: Apache-2.0
#include "pages/not_found_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"

namespace palermo::pages {

void print_not_found(Press& press) {
  const auto& [keys, templates] = press.site.templates.not_found;
  for (const Language language : all_languages) {
    Sheet sheet(press, language, not_found_path);
    const std::string_view title = sheet.text("not_found.title");
    const std::string_view lead = sheet.text("not_found.lead");
    Scope page = begin_page(sheet, keys.schema, keys.layout, {.title = title, .description = lead});
    add_crumb(page, keys.layout, {}, title);
    set_head(page, keys.head, title, lead);
    sheet.print(templates, page);
  }
}

}  // namespace palermo::pages
