// SPDX-License-Identifier: Apache-2.0
// The log: each decision names the one before it of its issuer and the one before it in the
// archive, by the SHA-256 of their files, so that all of them are one chain for each issuer and one
// for the archive. What was removed, changed, reordered, forked or put in twice breaks a chain, and
// what comes after a break is faulty. Knows nothing of signatures or of what is decided.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/sha256.h"
#include "disclosure/decision.h"
#include "disclosure/finding.h"

namespace palermo::disclosure {

// One end of the log of the archive.
struct LogHead {
  std::uint32_t archive = 0;
  Sha256 digest;  // of the decision's file
};

struct LogState {
  std::optional<LogHead> head;     // the last decision that counts; none: nothing is in the log
  bool extends_published = true;   // the end that was published before is still a part of it
};

// `decisions`: by file. Makes faulty what comes after a break. A decision that is void anyway
// breaks nothing and takes nobody's place, unless one that counts rests on it. Of several at one
// place the one counts that the head last published, or else a later one, rests on; where that does
// not tell, the log ends before them.
[[nodiscard]] LogState judge_log(const std::vector<std::unique_ptr<Decision>>& decisions,
                                 const std::optional<LogHead>& published, Findings& findings);

}  // namespace palermo::disclosure
