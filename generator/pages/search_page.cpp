// SPDX-License-Identifier: Apache-2.0
#include "pages/search_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"

namespace palermo::pages {

void print_search(Press& press) {
  const auto& [keys, templates] = press.site.templates.search;
  for (const Language language : all_languages) {
    Sheet sheet(press, language, search_path);
    const std::string_view title = sheet.text("search.title");
    const std::string_view lead = sheet.text("search.lead");
    Scope page = begin_page(sheet, keys.schema, keys.layout,
                            {.title = title, .description = lead, .alternates = every_language()});
    add_crumb(page, keys.layout, {}, title);
    set_head(page, keys.head, title, lead);
    sheet.print(templates, page);
  }
}

}  // namespace palermo::pages
