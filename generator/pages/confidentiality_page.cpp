// SPDX-License-Identifier: Apache-2.0
#include "pages/confidentiality_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"

namespace palermo::pages {

void print_confidentiality(Press& press) {
  for (const Language language : all_languages) {
    Sheet sheet(press, language, confidentiality_path);
    const auto& [keys, templates] = sheet.site().templates.confidentiality;
    const std::string_view title = sheet.text("confidentiality.title");
    const std::string_view lead = sheet.text("confidentiality.lead");
    Scope page = begin_page(sheet, keys.schema, keys.layout,
                            {.title = title,
                             .description = lead,
                             .section = Section::About,
                             .alternates = every_language()});
    add_crumb(page, keys.layout, sheet.link(about_path), sheet.text("menu.about"));
    add_crumb(page, keys.layout, {}, title);
    set_head(page, keys.head, title, lead);
    sheet.print(templates, page);
  }
}

}  // namespace palermo::pages
