// SPDX-License-Identifier: Apache-2.0
// All decisions of a revision. Opens nothing but files in decisions/: the
// decisions, and the signatures beside them. Knows nothing of the time or
// of what the decisions add up to.
#pragma once

#include <memory>
#include <vector>

#include "disclosure/decision.h"
#include "disclosure/finding.h"
#include "disclosure/log.h"
#include "disclosure/signatories.h"
#include "git/revision.h"
#include "mechanism/reference.h"

namespace palermo::disclosure {

struct Docket {
  std::vector<std::unique_ptr<const Decision>> decisions;  // by file
  Findings findings;
  LogState log;
};

// How decisions are looked at, besides what they say.
struct Scrutiny {
  SignatureCheck signatures = signatures_not_required;
  std::optional<LogHead> published;  // the end of the log that was published last
  std::size_t threads = 1;           // for signatures
};

// Fails only where the repository itself is damaged.
[[nodiscard]] Result<Docket> read_docket(
    const git::Revision& revision, const mechanism::Reference& reference,
    const Scrutiny& scrutiny = {});

}  // namespace palermo::disclosure
