// SPDX-License-Identifier: Apache-2.0
// The proofs before a site is served, each by a process of its own. What they find is private.
#pragma once

#include "base/result.h"
#include "cli/publish.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::cli {

// What a proof is made from: the new site, the edition it should follow from, and where to work.
struct Proof {
  const BuildRequest& build;            // its source names one commit and one instant
  boost::filesystem::path site, edition, work;
  boost::filesystem::path theme;        // the folder with templates/, i18n/ and site/
  boost::filesystem::path pagefind;     // empty: none
  std::string program, audit;           // empty: this program, and palermo-audit beside it
};

struct Rebuilt {
  bool files = false, network = false;      // which walls there were
  std::vector<std::string> differing;       // files in which the two sites differ
};

// Builds the site again in a process that can read the edition and the theme and nothing else.
[[nodiscard]] Result<Rebuilt> rebuild(const Proof& proof);

struct Audited {
  bool done = false;  // it could look at everything
  bool clean = false;
  std::string report;  // names unreleased files: private
};
[[nodiscard]] Audited run_audit(const Proof& proof);

}  // namespace palermo::cli
