// SPDX-License-Identifier: Apache-2.0
// The documentation of the program: Markdown of the theme's docs/, in English. It comes from a
// folder on disk beside templates and messages, never from an archive, so nothing in it is released
// or withheld. Knows nothing of pages or of where they stand.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace palermo::pages {

struct DocHeading {
  std::string name;  // as forges write it in an address: "two-persons"
  std::string text;
  int level = 2;
};

struct Doc {
  std::string path;  // below docs/: "tutorial.md", "decisions/README.md"
  std::string title;
  std::string text;
  std::vector<DocHeading> headings;  // all but the title, in their order
};

// The headings of a text below its title, by a look at its lines: "## Two persons".
[[nodiscard]] std::vector<DocHeading> headings_of(std::string_view text);

// Every file *.md below folder/docs, by path. No such folder: an error, for whoever calls this
// wants it. A text must pass the checks that texts of an archive pass, and begin with "# Title".
[[nodiscard]] Checked<std::vector<Doc>> load_docs(const boost::filesystem::path& folder);

}  // namespace palermo::pages
