// SPDX-License-Identifier: Apache-2.0
// Who has to sign a decision: the party that takes it and, where the kind of a file asks for
// agreement, each State that agrees, all over the same bytes. The check itself is handed in. Knows
// nothing of keys or of how a signature is made.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/decision.h"
#include "disclosure/finding.h"
#include "mechanism/reference.h"

namespace palermo::disclosure {

struct Signatory {
  std::string party;      // "xaa", "secretariat"
  std::string paragraph;  // why its signature is needed
};

// The issuer alone where the decision hides: that needs no agreement.
[[nodiscard]] std::vector<Signatory> signatories_of(const Decision& decision,
                                                    const mechanism::Reference& reference);

// What a check of signatures gets to see.
struct SignedDecision {
  std::string_view file, bytes;
  std::optional<std::uint32_t> place;  // in the log of the archive
  const std::vector<Signatory>& signatories;
  const std::vector<SignatureFile>& signatures;
};

// Says what is wrong with the signatures of a decision. An error voids it, a warning is told. Asked
// of each decision that has signatures, and of all where the mechanism requires them; by several
// threads at once.
using SignatureCheck = std::function<Findings(const SignedDecision&)>;

[[nodiscard]] inline Findings signatures_not_required(const SignedDecision&) { return {}; }

}  // namespace palermo::disclosure
