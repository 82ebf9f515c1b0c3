// SPDX-License-Identifier: Apache-2.0
// Findings of disclosure as diagnostics that name their paragraph. For the private commands alone.
#pragma once

#include "base/diagnostic.h"
#include "disclosure/finding.h"

#include <vector>

namespace palermo::cli {

[[nodiscard]] std::vector<Diagnostic> to_diagnostics(const disclosure::Findings& findings);

void append(disclosure::Findings& all, disclosure::Findings more);

}  // namespace palermo::cli
