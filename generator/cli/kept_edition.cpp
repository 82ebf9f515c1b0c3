// SPDX-License-Identifier: Apache-2.0
#include "cli/kept_edition.h"

#include "cli/content_folder.h"

#include <boost/filesystem.hpp>

namespace palermo::cli {
namespace fs = boost::filesystem;

std::string kept_edition_name(const std::string& release) { return "editions/" + release; }

fs::path kept_edition(const fs::path& to) {
  boost::system::error_code error;
  const fs::path served = fs::read_symlink(to / "current", error);
  if (error || served.parent_path() != "releases") return {};
  const fs::path kept = to / "private" / kept_edition_name(served.filename().string());
  return fs::exists(kept / "edition.json", error) ? kept : fs::path();
}

Result<edition::Listing> listing_of(const fs::path& edition) {
  if (edition.empty()) return edition::Listing();
  auto text = read_file(edition / "edition.json");
  if (!text) return fail(text.error());
  return edition::read_listing((edition / "edition.json").string(), std::move(*text));
}

}  // namespace palermo::cli
