// SPDX-License-Identifier: Apache-2.0
// Tells whoever publishes that the security.txt of the site is over.
#pragma once

#include "base/date.h"
#include "base/result.h"
#include "edition/export.h"

#include <optional>
#include <vector>

namespace palermo::cli {

// A warning where the site says that nobody should write to its contact any more.
[[nodiscard]] std::optional<Diagnostic> security_contact_over(
    const std::vector<edition::ReferenceFile>& reference_files, Instant as_of);

}  // namespace palermo::cli
