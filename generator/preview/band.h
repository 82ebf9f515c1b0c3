// SPDX-License-Identifier: Apache-2.0
// What the preview adds to a page that it serves, and to no file: a band that says in the page's
// language that it is a draft, and a script that shows the page anew when something has changed.
// Both are texts of this program and no files of the theme, so no release can take them along.
#pragma once

#include <string>
#include <string_view>

namespace palermo::preview {

inline constexpr std::string_view script_path = "_preview/preview.js";
inline constexpr std::string_view style_path = "_preview/preview.css";
[[nodiscard]] std::string_view script();
[[nodiscard]] std::string_view style();

// Texts without marks.
struct Band {
  std::string_view draft;     // "Draft, not public"
  std::string_view problems;  // "Some files cannot be shown…"; empty: all can
  std::string_view other;     // "What the public sees"
  std::string other_address;  // where that is
  std::string version;        // of what is shown
};

// "fr" of <html lang="fr" …>; "en" where the page does not say.
[[nodiscard]] std::string_view language_of(std::string_view html);

[[nodiscard]] std::string with_band(std::string html, const Band& band);

}  // namespace palermo::preview
