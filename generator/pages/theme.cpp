// SPDX-License-Identifier: Apache-2.0
#include "pages/theme.h"

#include "base/read_stream.h"

#include <boost/filesystem.hpp>
#include <boost/filesystem/fstream.hpp>

#include <algorithm>
#include <iterator>

namespace palermo::pages {
namespace {

namespace fs = boost::filesystem;

// Pictures, styles, scripts, their licences: what a browser may be given.
constexpr std::string_view asset_types[] = {".css", ".js", ".svg", ".txt"};

bool is_asset(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  if (name.starts_with('.') || entry.symlink_status().type() != fs::regular_file) return false;
  return std::ranges::find(asset_types, entry.path().extension().string()) != std::end(asset_types);
}

Diagnostic unreadable(std::string file) {
  return {.code = "theme-file",
          .at = {.file = std::move(file)},
          .message = "the file of the theme cannot be read",
          .hint = "see that it is there and that you may read it"};
}

// What npm installed beside the theme is not of the theme.
bool is_foreign(const fs::path& folder) { return folder.filename() == "vendor"; }

void collect(const fs::path& folder, const std::string& prefix, Checked<Theme>& theme) {
  boost::system::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const std::string path = prefix + entry.path().filename().string();
    if (entry.symlink_status().type() == fs::directory_file && !is_foreign(entry.path()))
      collect(entry.path(), path + "/", theme);
    if (!is_asset(entry)) continue;
    fs::ifstream file(entry.path(), std::ios::binary);
    std::string bytes = read_stream(file);
    if (!file) theme.diagnostics.push_back(unreadable("site/" + path));
    theme.value.assets.push_back({path, std::move(bytes)});
  }
  if (error) theme.diagnostics.push_back(unreadable("site/" + prefix));
}

template <typename Value>
Value take(Checked<Value> part, std::vector<Diagnostic>& diagnostics) {
  std::ranges::move(part.diagnostics, std::back_inserter(diagnostics));
  return std::move(part.value);
}

}  // namespace

Checked<Theme> load_theme(const fs::path& folder) {
  Checked<Theme> theme;
  theme.value.templates = take(templating::load_templates(folder / "templates"), theme.diagnostics);
  theme.value.messages = take(load_messages(folder / "i18n"), theme.diagnostics);
  collect(folder / "site", "", theme);
  std::ranges::sort(theme.value.assets, {}, &Asset::path);
  fs::ifstream headers(folder / "site/servers/_headers", std::ios::binary);
  theme.value.headers = read_stream(headers);
  boost::system::error_code error;
  if (!headers && fs::exists(folder / "site/servers/_headers", error))
    theme.diagnostics.push_back(unreadable("site/servers/_headers"));
  return theme;
}

}  // namespace palermo::pages
