// SPDX-License-Identifier: Apache-2.0
// The steps by which an edition and a theme become a Site, for whoever prints all of its pages and
// whoever prints one at a time. For pages' own files only.
#pragma once

#include "pages/press.h"
#include "pages/theme.h"

#include <memory>
#include <vector>

namespace palermo::pages {

// What a site is made with: the theme, with the mechanism's own words in their place.
struct Wording {
  PerLanguage<Messages> messages;
  std::shared_ptr<const PageTemplates> templates;
  std::vector<Diagnostic> diagnostics;
};

[[nodiscard]] Wording word(const mechanism::Reference& reference, const Theme& theme);

// It refers to all four, and has neither address, downloads nor documentation yet.
[[nodiscard]] Site make_site(const edition::Edition& edition, const Theme& theme,
                             const Index& index, const Wording& wording);

}  // namespace palermo::pages
