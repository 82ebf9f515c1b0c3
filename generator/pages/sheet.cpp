// SPDX-License-Identifier: Apache-2.0
#include "pages/sheet.h"

#include "pages/addresses.h"

#include <algorithm>

namespace palermo::pages {

std::string_view own_name(Language language) {
  constexpr PerLanguage<std::string_view> names = {
      {"عربي", "中文", "English", "Français", "Русский", "Español"}};
  return names[language];
}

Sheet::Sheet(Press& press, Language language, std::string_view path)
    : press_(press), words_(press.words[index(language)]), language_(language), path_(path) {
  press_.arena.clear();
}

Sheet Sheet::column(Press& press, Language language, std::string_view path) {
  Sheet sheet(press, language, path);
  sheet.column_ = true;
  return sheet;
}

Sheet Sheet::of_record() const {
  Sheet sheet = *this;
  sheet.column_ = false;
  return sheet;
}

std::string_view Sheet::keep(std::initializer_list<std::string_view> pieces) {
  press_.scratch.clear();
  for (const std::string_view piece : pieces) press_.scratch += piece;
  return press_.arena.keep(press_.scratch);
}

std::string_view Sheet::link(std::string_view path, std::string_view anchor) {
  if (column_)
    return keep({root(path_), code(language_), "/", path, anchor.empty() ? "" : "#", anchor});
  return keep({up(path_), path, anchor.empty() ? "" : "#", anchor});
}

std::string_view Sheet::link_in(Language language, std::string_view path) {
  return keep({root(path_), code(language), "/", path});
}

std::string_view Sheet::file(std::string_view path) { return keep({root(path_), path}); }

std::string_view Sheet::public_address(Language language) {
  if (!has_base_url()) return same_page(language);
  return keep({site().base_url, code(language), "/", path_});
}

std::string_view Sheet::cited_address() {
  return keep({site().base_url, has_base_url() ? "" : "/", code(language_), "/", path_});
}

std::string_view Sheet::article_name(const mechanism::Article& article) {
  return format("article.name", {{"number", article.number}, {"title", name(article.title)}});
}

std::string_view Sheet::language_name(Language language) {
  return text(keep({"language.", code(language)}));
}

std::string_view Sheet::iso(Day day) { return arena().keep(to_text(day)); }

std::string_view Sheet::format(std::string_view key, std::initializer_list<Argument> arguments) {
  press_.scratch.clear();
  words_.format(press_.scratch, key, arguments);
  return press_.arena.keep(press_.scratch);
}

std::vector<const mechanism::State*> Sheet::sorted(
    std::vector<const mechanism::State*> states) const {
  const std::vector<std::size_t>& rank = site().rank[language_];
  const mechanism::State* first = site().reference.states.data();
  std::ranges::sort(states, {}, [&](const mechanism::State* state) {
    return rank[static_cast<std::size_t>(state - first)];
  });
  return states;
}

void Sheet::print(const PerLanguage<templating::Template>& templates,
                  const templating::Scope& page) {
  press_.page.clear();
  templates[language_].render(page, press_.page);
  press_.write(localized(language_, path_));
}

}  // namespace palermo::pages
