// SPDX-License-Identifier: Apache-2.0
// What `check` and `explain` tell in private: why something that is named by a decision is not
// public. Never quotes material: place, code and paragraph only.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace palermo::disclosure {

enum class FindingKind {
  Held,   // a gate holds a file or a part; a note where that is as decided (embargo, withdrawal)
  Void,   // a decision, or its word on one file, counts for nothing
  Alarm,  // somebody should look: something that no honest archive holds
};

struct Finding {
  Diagnostic diagnostic;
  std::string paragraph;  // of the resolution, where one is the reason
  FindingKind kind = FindingKind::Held;
};

using Findings = std::vector<Finding>;

// By place, then code; the order of work never shows.
void sort(Findings& findings);

}  // namespace palermo::disclosure
