// SPDX-License-Identifier: Apache-2.0
// All decisions of a revision. Opens nothing but files in decisions/. Knows nothing of the time or
// of what the decisions add up to.
#pragma once

#include <memory>
#include <vector>

#include "disclosure/decision.h"
#include "disclosure/finding.h"
#include "git/revision.h"
#include "mechanism/reference.h"

namespace palermo::disclosure {

struct Docket {
  std::vector<std::unique_ptr<const Decision>> decisions;  // by file
  Findings findings;
};

// Fails only where the repository itself is damaged.
[[nodiscard]] Result<Docket> read_docket(
    const git::Revision& revision, const mechanism::Reference& reference,
    const SignatureCheck& signatures = signatures_not_required);

}  // namespace palermo::disclosure
