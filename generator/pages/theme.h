// SPDX-License-Identifier: Apache-2.0
// What the site looks like and says of its own: templates, messages in six languages, and files
// that every page needs. Comes from a folder on disk, never from content, where a mechanism can
// only have other words for a message (words.json). Knows nothing of pages.
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "language/messages.h"
#include "mechanism/reference.h"
#include "templating/template_set.h"

#include <boost/filesystem/path.hpp>

#include <memory>
#include <string>
#include <vector>

namespace palermo::pages {

// A file of the theme's site/ folder, written to assets/ as it is.
struct Asset {
  std::string path;  // below assets/: "palermo.css", "flags/fr.svg"
  std::string bytes;
};

struct PageTemplates;

struct Theme {
  templating::TemplateSet templates;
  PerLanguage<Messages> messages;
  std::vector<Asset> assets;  // by path
  std::string headers;  // the file _headers, for hosts that read one; empty: none
  std::shared_ptr<const PageTemplates> compiled{};  // none: render_site compiles them
};

// The folder holds templates/, i18n/ and site/. Every mistake at once.
[[nodiscard]] Checked<Theme> load_theme(const boost::filesystem::path& folder);

// For many sites of one theme. Every mistake of templates and messages; without one it is compiled.
[[nodiscard]] std::vector<Diagnostic> compile(Theme& theme);

// Every mistake in the words that an archive has of its own: keys that the theme does not know,
// other arguments than its own, patterns that cannot be read.
[[nodiscard]] std::vector<Diagnostic> check_words(const mechanism::Reference& reference,
                                                  const Theme& theme);

}  // namespace palermo::pages
