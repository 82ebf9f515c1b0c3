// SPDX-License-Identifier: Apache-2.0
#include "pages/entrance.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"

namespace palermo::pages {
namespace {

// `line`: the message shown under each language. `root`: where the site begins, seen from here.
struct Entrance {
  std::string_view path, title, line, root;
};

void print_one(Press& press, const Entrance& entrance) {
  const auto& [keys, templates] = press.site.templates.entrance;
  press.arena.clear();
  Scope page = press.arena.scope(keys.schema);
  page.set(keys.title, press.words[index(Language::En)].text(entrance.title));
  page.set(keys.root, entrance.root);
  page.set(keys.alternates, entrance.path == home_path);
  for (const Language language : all_languages) {
    Scope row = page.add(keys.languages);
    row.set(keys.languages->tag, code(language));
    row.set(keys.languages->dir, direction(language));
    row.set(keys.languages->name, own_name(language));
    row.set_copy(keys.languages->href, std::string(entrance.root) + localized(language, home_path));
    row.set(keys.languages->line, press.words[index(language)].text(entrance.line));
  }
  press.page.clear();
  templates[Language::En].render(page, press.page);
  press.write(entrance.path);
}

}  // namespace

// A host shows 404.html at addresses of any depth, so it names the site's address where it can.
void print_entrance(Press& press) {
  print_one(press, {.path = home_path, .title = "site.name", .line = "site.name"});
  print_one(press, {.path = not_found_path,
                    .title = "not_found.title",
                    .line = "not_found.title",
                    .root = press.site.base_url});
}

}  // namespace palermo::pages
