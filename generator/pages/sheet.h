// SPDX-License-Identifier: Apache-2.0
// One page while it is being filled: where it stands and in which language, and from that every
// link, name, day and sentence on it. Knows nothing of templates' keys or of what the page shows.
#pragma once

#include "base/date.h"
#include "base/language.h"
#include "mechanism/reference.h"
#include "pages/press.h"
#include "templating/template.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::pages {

// Each language by its own name, as on every site of the United Nations.
[[nodiscard]] std::string_view own_name(Language language);

// All texts that it gives live until the page is printed.
class Sheet {
 public:
  Sheet(Press& press, Language language, std::string_view path);

  // One language of a page that has several and stands beside the folders of the languages: its
  // links lead into the folder of its own. It is not printed, the page is. To be made before the
  // page is begun.
  static Sheet column(Press& press, Language language, std::string_view path);
  [[nodiscard]] bool is_column() const { return column_; }
  // The page of the record in the column's language.
  [[nodiscard]] Sheet of_record() const;

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] std::string_view path() const { return path_; }
  [[nodiscard]] Press& press() { return press_; }
  [[nodiscard]] const Site& site() const { return press_.site; }
  [[nodiscard]] templating::Arena& arena() { return press_.arena; }

  // From this page to another in the same language, and to one in another language.
  [[nodiscard]] std::string_view link(std::string_view path, std::string_view anchor = {});
  [[nodiscard]] std::string_view link_in(Language language, std::string_view path);
  [[nodiscard]] std::string_view same_page(Language language) { return link_in(language, path_); }
  // From this page to a file counted from the site's root.
  [[nodiscard]] std::string_view file(std::string_view path);
  // The whole address of this page in a language where the site knows its own, else as same_page.
  [[nodiscard]] std::string_view public_address(Language language);
  [[nodiscard]] bool has_base_url() const { return !site().base_url.empty(); }
  // As a reader writes it down: whole, or from the site's root.
  [[nodiscard]] std::string_view cited_address();

  [[nodiscard]] std::string_view name(const mechanism::Names& names) const {
    return names[language_];
  }
  // "Article 5. Criminalization of participation in an organized criminal group"
  [[nodiscard]] std::string_view article_name(const mechanism::Article& article);
  // What this language calls another.
  [[nodiscard]] std::string_view language_name(Language language);
  [[nodiscard]] std::string_view day(Day day) { return words_.day(day); }
  [[nodiscard]] std::string_view iso(Day day);
  [[nodiscard]] std::string_view text(std::string_view key) const { return words_.text(key); }
  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] std::string_view format(std::string_view key,
                                        std::initializer_list<Argument> arguments);

  // In the alphabetical order of this language.
  [[nodiscard]] std::vector<const mechanism::State*> sorted(
      std::vector<const mechanism::State*> states) const;

  [[nodiscard]] std::string_view keep(std::initializer_list<std::string_view> pieces);

  // Renders and writes; the sheet is used up.
  void print(const PerLanguage<templating::Template>& templates, const templating::Scope& page);

 private:
  Press& press_;
  Words& words_;
  Language language_;
  std::string_view path_;
  bool column_ = false;
};

}  // namespace palermo::pages
