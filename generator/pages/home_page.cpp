// SPDX-License-Identifier: Apache-2.0
#include "pages/home_page.h"

#include "pages/addresses.h"
#include "pages/feed.h"
#include "pages/page_templates.h"

#include <algorithm>

namespace palermo::pages {

void print_home(Press& press) {
  const auto& [keys, templates] = press.site.templates.home;
  const std::span<const edition::LogEntry> log = press.site.edition.log;
  const auto latest = log.first(std::min<std::size_t>(log.size(), 5));
  for (const Language language : all_languages) {
    Sheet sheet(press, language, home_path);
    Scope page = begin_page(sheet, keys.schema, keys.layout,
                            {.title = sheet.text("home.title"),
                             .description = sheet.text("home.lead"),
                             .sample = has_sample(latest),
                             .alternates = every_language()});
    set_feed(page, keys.layout, sheet, {});
    add_entries(page, keys.log, sheet, latest);
    sheet.print(templates, page);
  }
}

}  // namespace palermo::pages
