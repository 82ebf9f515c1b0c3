// SPDX-License-Identifier: Apache-2.0
#include "pages/column_html.h"

#include "pages/addresses.h"

namespace palermo::pages {
namespace {

constexpr std::string_view opening = "=\"";

struct Column {
  std::string id;      // before an id
  std::string anchor;  // before an id that is linked to
  std::string_view up;
  std::string folder;
};

// What a value begins with, by its size, and what stands there instead.
struct Change {
  std::size_t drop = 0;
  std::string_view put;
};

Change change_of(std::string_view before, std::string_view value, const Column& column) {
  if (before.ends_with(" id")) return {.put = column.id};
  if (!before.ends_with(" href")) return {};
  if (value.starts_with('#')) return {.drop = 1, .put = column.anchor};
  // With a step more it leads above the folder of the language, which is the same from both pages.
  const bool inside =
      value.starts_with(column.up) && !value.substr(column.up.size()).starts_with("../");
  return inside ? Change{.drop = column.up.size(), .put = column.folder} : Change{};
}

}  // namespace

// The renderer escapes quotes in texts and values, so that an opening is always one of an
// attribute.
void append_in_column(std::string& out, std::string_view html, Language language,
                      std::string_view path) {
  const std::string tag(code(language));
  const Column column{.id = tag + "-",
                      .anchor = "#" + tag + "-",
                      .up = up(path),
                      .folder = std::string(root(path)) + tag + "/"};
  while (!html.empty()) {
    const std::size_t at = html.find(opening);
    if (at == std::string_view::npos) break;
    const std::size_t value = at + opening.size();
    const Change change = change_of(html.substr(0, at), html.substr(value), column);
    out.append(html.substr(0, value)).append(change.put);
    html.remove_prefix(value + change.drop);
  }
  out += html;
}

}  // namespace palermo::pages
