// SPDX-License-Identifier: Apache-2.0
// An edition into the pages of a site: the one way in. Everything on every page is computed from
// the edition, its reference data and the theme; nothing else is known here.
#pragma once

#include "base/result.h"
#include "edition/edition.h"
#include "edition/export.h"
#include "output/release.h"
#include "pages/docs.h"
#include "pages/theme.h"
#include "search/tree.h"

#include <cstddef>
#include <string>
#include <vector>

namespace palermo::pages {

struct Options {
  std::size_t threads = 1;
  std::string base_url;            // "https://reviews.example/"; empty: every address is relative
  search::Tree* search = nullptr;  // where to write what can be found; none: a site without search
  bool downloads = true;           // the whole record as tables, JSON Lines and an archive
  std::vector<edition::ReferenceFile> reference_files;  // none: no archive of the edition
  LanguageSet languages = every_language();  // whose pages are written; what is shared always is
  std::vector<Doc> docs;  // of the program, published below docs/; none: a site without
};

struct SiteStats {
  std::size_t pages = 0;  // HTML files
  std::size_t files = 0;  // all files
};

// Writes every page, the data beside records and the theme's files. The same edition and theme give
// the same bytes for any number of threads. Mistakes of the theme are found before the first file
// is written; an error means that the release must not be published.
[[nodiscard]] Checked<SiteStats> render_site(const edition::Edition& edition, const Theme& theme,
                                             output::Release& release, const Options& options);

}  // namespace palermo::pages
