// SPDX-License-Identifier: Apache-2.0
// palermo publish, step by step: build; build again from the exported edition, behind walls that
// keep the repository out; compare; audit; put on the shelf; serve. Nothing is served that any of
// these steps did not agree to.
#pragma once

#include "cli/publish.h"

#include <iosfwd>
#include <string>

namespace palermo::cli {

struct PublishRequest {
  BuildRequest build;  // its `out` is not used
  std::string to;
  std::string program;  // that builds again; empty: this one
  std::string audit;    // empty: palermo-audit beside it
  bool keep_previous = true;  // the last release too, where it holds nothing that was withdrawn
};

// Prints what the public may know; the report in DIR/private has the rest.
[[nodiscard]] ExitStatus publish_site(const PublishRequest& request, std::ostream& out,
                                      std::ostream& errors);

}  // namespace palermo::cli
