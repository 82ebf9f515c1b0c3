// SPDX-License-Identifier: Apache-2.0
#include "pages/about_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"

namespace palermo::pages {
namespace {

std::string_view decider(Sheet& sheet, const mechanism::Kind& kind) {
  const bool state = kind.decided_by == mechanism::Decider::StateUnderReview;
  return sheet.text(state ? "decider.state" : "decider.secretariat");
}

void print_in(Sheet& sheet) {
  const auto& [keys, templates] = sheet.site().templates.about;
  const std::string_view title = sheet.text("menu.about");
  const std::string_view lead = sheet.text("about.lead");
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = title,
                           .description = lead,
                           .section = Section::About,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  if (!sheet.site().docs.empty())
    page.set(keys.docs, sheet.file(sheet.keep({docs_folder, home_path})));
  for (const mechanism::Kind& kind : sheet.site().reference.kinds) {
    Scope row = page.add(keys.kinds);
    row.set(keys.kinds->label, sheet.name(kind.label));
    row.set(keys.kinds->description, sheet.name(kind.description));
    row.set(keys.kinds->decided_by, decider(sheet, kind));
    row.set(keys.kinds->paragraph, kind.paragraph);
  }
  sheet.print(templates, page);
}

}  // namespace

void print_about(Press& press) {
  for (const Language language : all_languages) {
    Sheet sheet(press, language, about_path);
    print_in(sheet);
  }
}

}  // namespace palermo::pages
