// SPDX-License-Identifier: Apache-2.0
// What pages are made from: the site (made once, shared, never changed) and a press (one a thread:
// buffers that are kept from page to page). Knows nothing of any one page.
#pragma once

#include "base/date.h"
#include "base/language.h"
#include "base/result.h"
#include "edition/edition.h"
#include "markup/renderer.h"
#include "output/release.h"
#include "pages/docs.h"
#include "pages/feed_index.h"
#include "pages/index.h"
#include "pages/texts_at_hand.h"
#include "pages/words.h"
#include "templating/scope.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::pages {

class Downloads;
struct PageTemplates;

struct Site {
  const edition::Edition& edition;
  const mechanism::Reference& reference;
  const Index& index;
  FeedIndex feeds;
  const PageTemplates& templates;
  const PerLanguage<Messages>& messages;
  PerLanguage<std::vector<const mechanism::State*>> states;  // as the language sorts their names
  PerLanguage<std::vector<std::size_t>> rank;  // of a State, by its place in the reference
  std::set<std::string, std::less<>> flags;    // two-letter codes of the flags that are there
  std::string base_url;      // ends with '/'; empty: the site does not know where it is served
  std::string_view licence;  // of all that is public, in one line, in English
  const Downloads* downloads = nullptr;
  std::span<const Doc> docs = {};  // of the program; empty: the site is without
  LanguageSet languages = every_language();  // whose pages are written
};

// A page that search engines are told of: its path in the folder of a language.
struct ListedPage {
  std::string path;
  LanguageSet alternates;      // languages in which it says all that it says
  std::optional<Day> changed;  // none: it has no public change of its own
};

struct Press {
  Press(const Site& site_, output::Release& release_);

  // Writes `page` as a file of the release.
  void write(std::string_view path);
  // Keeps what went wrong.
  void note(const Result<void>& done);
  // Says so where a text could not be read back.
  void finish();

  const Site& site;
  output::Release& release;
  std::vector<Words> words;  // by language
  templating::Arena arena;
  MarkdownRenderer markdown;
  TextsAtHand texts;
  std::string html;     // a picture that is being put together
  std::string scratch;  // a text in the making
  std::string page;
  std::vector<Diagnostic> diagnostics;
  std::vector<ListedPage> listed;    // where the site knows its address
  std::size_t pages = 0, files = 0;  // written
};

}  // namespace palermo::pages
