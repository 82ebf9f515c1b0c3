// SPDX-License-Identifier: Apache-2.0
// For `explain` and `check`, in private: what the decisions say about one file, and which files no
// decision names. Knows nothing of how it is printed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "disclosure/docket.h"
#include "disclosure/plan.h"
#include "disclosure/releaser.h"

namespace palermo::disclosure {

// One decision that names the file.
struct Mention {
  std::string decision, file;  // "xaa-0003", "decisions/xaa/0003-first.json"
  Act act = Act::Publish;
  Day decided_on{};
  std::optional<Instant> not_before, not_after;
  bool faulty = false;
};

struct Explanation {
  bool is_public = false;
  std::vector<Mention> mentions;  // in the order that counts
  Findings findings;              // what holds the file, or its part
};

// Opens the decisions and, where its part is granted, the files of that part alone.
[[nodiscard]] Result<Explanation> explain(const Docket& docket, const Plan& plan,
                                          std::string_view path, Releaser& releaser);

// Content files that no decision names (as notes) and entries that are no files (as alarms). Goes
// by names alone: opens nothing.
[[nodiscard]] Result<Findings> find_unnamed(const git::Revision& revision, const Docket& docket,
                                            const mechanism::Reference& reference);

}  // namespace palermo::disclosure
