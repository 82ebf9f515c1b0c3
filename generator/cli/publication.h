// SPDX-License-Identifier: Apache-2.0
// palermo publish, step by step: make the edition; ask for approvals where more would be public;
// build; build again from the exported edition, behind walls that keep the repository out; compare;
// audit; put on the shelf; serve. Nothing is served that any of these steps did not agree to. Where
// nothing new may be shown, the edition is the last one without what was withdrawn.
#pragma once

#include "cli/publish.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace palermo::cli {

struct PublishRequest {
  BuildRequest build;  // its `out` is not used
  std::string to;
  std::string program;  // that builds again; empty: this one
  std::string audit;    // empty: palermo-audit beside it
  std::vector<std::string> approvals;  // files, besides those in DIR/private/approvals
  bool withdraw_only = false;          // the last edition, without what was withdrawn
  bool keep_previous = true;  // the last release too, where it holds nothing that was withdrawn
};

// Prints what the public may know; the report in DIR/private has the rest.
[[nodiscard]] ExitStatus publish_site(const PublishRequest& request, std::ostream& out,
                                      std::ostream& errors);

}  // namespace palermo::cli
