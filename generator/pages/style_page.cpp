// SPDX-License-Identifier: Apache-2.0
#include "pages/style_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"

namespace palermo::pages {

void print_style(Press& press) {
  const auto& [keys, templates] = press.site.templates.style;
  for (const Language language : all_languages) {
    Sheet sheet(press, language, style_path);
    const std::string_view title = sheet.text("style.title");
    const std::string_view lead = sheet.text("style.lead");
    Scope page = begin_page(sheet, keys.schema, keys.layout, {.title = title, .description = lead});
    add_crumb(page, keys.layout, {}, title);
    set_head(page, keys.head, title, lead);
    sheet.print(templates, page);
  }
}

}  // namespace palermo::pages
