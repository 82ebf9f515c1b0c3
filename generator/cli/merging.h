// SPDX-License-Identifier: Apache-2.0
// palermo merge: a site out of parts that were built by language. Each part is checked against its
// manifest; what belongs to no language has to be the same in all of them, and no language may be
// missing.
#pragma once

#include "cli/exit_status.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace palermo::cli {

struct MergeRequest {
  std::vector<std::string> parts;
  std::string out = "public";
  bool quiet = false;
};

[[nodiscard]] ExitStatus merge(const MergeRequest& request, std::ostream& out,
                               std::ostream& errors);

}  // namespace palermo::cli
