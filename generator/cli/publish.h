// SPDX-License-Identifier: Apache-2.0
// The table of contents of the program: the line from a revision (or an exported edition) to a
// public site. What each step does is in its module.
#pragma once

#include "base/language.h"
#include "cli/command.h"
#include "cli/exit_status.h"

#include <iosfwd>
#include <memory>
#include <string>

namespace palermo::pages {
struct Theme;
}

namespace palermo::cli {

struct BuildRequest {
  SourceOptions source;
  std::string edition;  // a folder written by `export`; empty: read the repository
  std::string out = "public";
  std::string base_url;  // "https://example.org/outcomes/"; empty: not known
  std::string theme;     // empty: the program's own
  std::shared_ptr<const pages::Theme> ready_theme{};  // already read, for many sites of one process
  bool search = false;   // with an index to search, where there is a Pagefind to make it
  std::string pagefind;  // its program; empty: find_pagefind()
  std::string cache{};   // a private folder where builds are remembered; empty: none is
  bool downloads = true;
  bool docs = false;  // with the documentation of the program, below docs/
  LanguageSet languages = every_language();  // fewer: a part of a site, for `palermo merge`
};

// Builds the site and switches to it, or leaves the old one as it was. Prints what the public may
// know and nothing else: counts of public things, and errors of repository, reference data and
// theme. What is held, and why, is for `check`.
[[nodiscard]] ExitStatus build_site(const BuildRequest& request, std::ostream& out,
                                    std::ostream& errors);

struct ExportRequest {
  SourceOptions source;
  std::string to;
};

// Writes the edition as a folder of plain Markdown and JSON, for anyone to read or rebuild.
[[nodiscard]] ExitStatus export_edition(const ExportRequest& request, std::ostream& out,
                                        std::ostream& errors);

}  // namespace palermo::cli
