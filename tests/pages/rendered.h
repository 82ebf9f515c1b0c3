// SPDX-License-Identifier: Apache-2.0
// A whole site rendered for a test, as a map from path to bytes.
#pragma once

#include "edition/released.h"
#include "pages/site.h"
#include "support/catch.h"

#include <boost/filesystem.hpp>
#include <boost/filesystem/fstream.hpp>

#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

namespace palermo::pages::test {

using Maker = edition::test::Maker;
using Files = std::map<std::string, std::string, std::less<>>;

inline const Theme& theme() {
  static const Checked<Theme> loaded = load_theme(PALERMO_SOURCE_DIR);
  REQUIRE_FALSE(has_error(loaded.diagnostics));
  return loaded.value;
}

inline Files read_all(const boost::filesystem::path& folder) {
  namespace fs = boost::filesystem;
  Files files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.status().type() != fs::regular_file) continue;
    fs::ifstream file(entry.path(), std::ios::binary);
    files[fs::relative(entry.path(), folder).generic_string()] =
        std::string(std::istreambuf_iterator<char>(file), {});
  }
  return files;
}

// Renders what was made with the theme of this project.
inline Files render(edition::Released released, const Options& options = {}) {
  const edition::Edition edition = edition::build(std::move(released));
  const edition::test::Folder folder;
  auto release = output::Release::create(folder.path / "site");
  REQUIRE(release);
  const Checked<SiteStats> stats = render_site(edition, theme(), *release, options);
  for (const Diagnostic& diagnostic : stats.diagnostics) UNSCOPED_INFO(to_text(diagnostic));
  REQUIRE(stats.diagnostics.empty());
  const auto outcome = release->finish();
  REQUIRE(outcome);
  CHECK(outcome->files == stats.value.files);
  return read_all(folder.path / "site");
}

inline bool has(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

inline std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos;
       at = text.find(what, at + what.size()))
    ++found;
  return found;
}

// The content of <main>: without menu, language bar and breadcrumbs.
inline std::string_view main_of(std::string_view page) {
  const std::size_t begin = page.find("<main");
  return page.substr(begin, page.find("</main>") - begin);
}

// Is the text in any file of the site?
inline bool anywhere(const Files& files, std::string_view what) {
  for (const auto& [path, bytes] : files)
    if (has(path, what) || has(bytes, what)) return true;
  return false;
}

}  // namespace palermo::pages::test
