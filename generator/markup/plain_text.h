// SPDX-License-Identifier: Apache-2.0
// What a Markdown text says, without its markup: for word counts, titles and excerpts. Not HTML,
// not escaped. Knows nothing of languages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace palermo {

// Appends the text: blocks on lines of their own, cells of a row apart by a space, notes at the
// end, images as their alt text; raw HTML and the addresses of links are not text.
void plain_text(std::string_view markdown, std::string& out);

// The text of the heading "# ..." if that is the first line, else nothing.
[[nodiscard]] std::optional<std::string> first_heading(std::string_view markdown);

// Does the text open with such a heading? Then `skip_title` leaves it out of the body.
[[nodiscard]] std::optional<std::string_view> title_line(std::string_view markdown);

}  // namespace palermo
