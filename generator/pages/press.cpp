// SPDX-License-Identifier: Apache-2.0
#include "pages/press.h"

#include "pages/addresses.h"

namespace palermo::pages {

Press::Press(const Site& site_, output::Release& release_)
    : site(site_), release(release_), texts(*site_.edition.texts) {
  words.reserve(language_count);
  for (const Language language : all_languages) words.emplace_back(site.messages[language]);
}

void Press::write(std::string_view path) {
  if (const auto language = language_of(path); language && !site.languages.contains(*language))
    return;
  note(release.write(path, page));
  ++files;
  if (path.ends_with(".html")) ++pages;
}

void Press::note(const Result<void>& done) {
  if (!done) diagnostics.push_back(done.error());
}

void Press::finish() {
  if (texts.complete()) return;
  diagnostics.push_back({.code = "text-store",
                         .message = "a released text could not be read back",
                         .hint = "see that the disk has room and try again"});
}

}  // namespace palermo::pages
