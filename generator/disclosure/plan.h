// SPDX-License-Identifier: Apache-2.0
// The plan of a site: which files of which parts may be opened at an instant, and which public
// parts were withdrawn. It follows from decisions alone; nothing else is opened for it. Knows
// nothing of bytes, languages of the interface or pages.
#pragma once

#include <memory>
#include <vector>

#include "disclosure/docket.h"
#include "disclosure/finding.h"
#include "disclosure/wall.h"
#include "mechanism/part_path.h"

namespace palermo::disclosure {

struct GrantedPart {
  mechanism::PartId id;
  Grant data;
  std::vector<Grant> texts;  // by language
  std::vector<Grant> attachments = {};  // by path
  // The part was public, was withdrawn and is granted again: where its bytes do not come through,
  // this withdrawal still stands.
  const DecisionInfo* withdrawn_before = nullptr;
  // What had been public in place of a file that is granted now: other bytes, by file, oldest
  // first. There is nothing to open for them.
  std::vector<Grant> earlier = {};
};

// A part that was public and was withdrawn.
struct Tombstone {
  mechanism::PartId id;
  const DecisionInfo* decision = nullptr;
};

struct PlanStore;  // what grants and tombstones point into

struct Plan {
  std::shared_ptr<const PlanStore> store;
  std::vector<GrantedPart> parts;      // by path
  std::vector<Tombstone> tombstones;   // by path
  Findings findings;                   // private: those of the docket and of each file held
};

[[nodiscard]] Plan make_plan(const Docket& docket, const mechanism::Reference& reference,
                             Instant as_of);

// The first instant after `as_of` at which another plan could follow from the same decisions;
// Instant::max() where none will. Private: an embargo may be secret.
[[nodiscard]] Instant next_change(const Docket& docket, Instant as_of);

// Reads the decisions and makes the plan. Fails only where the repository itself is damaged.
[[nodiscard]] Result<Plan> plan(const git::Revision& revision,
                                const mechanism::Reference& reference, Instant as_of,
                                const Scrutiny& scrutiny = {});

}  // namespace palermo::disclosure
