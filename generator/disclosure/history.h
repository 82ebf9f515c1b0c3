// SPDX-License-Identifier: Apache-2.0
// What the decisions on one part add up to, in the order of their numbers: which files are granted
// at an instant, why others are not, and whether a public part was withdrawn. A pure function of
// decisions; knows nothing of bytes.
#pragma once

#include <array>
#include <vector>

#include "disclosure/decision.h"
#include "disclosure/finding.h"
#include "mechanism/part_path.h"

namespace palermo::disclosure {

// A decision's word on one file.
struct Word {
  std::string_view stem;
  const Decision* decision = nullptr;
  const NamedFile* file = nullptr;
};

struct AttachmentHistory {
  const Word* granted = nullptr;
  std::vector<const Word*> earlier = {};
};

struct PartHistory {
  std::array<const Word*, Slot::count> granted{};  // none: not granted
  // What had been public in place of a granted file: other bytes, oldest first.
  std::array<std::vector<const Word*>, Slot::count> earlier{};
  std::vector<AttachmentHistory> attachments;  // those that are granted, by path
  const Decision* withdrawn_by = nullptr;  // a tombstone, unless something is released again
  Findings findings;

  [[nodiscard]] const Word*& operator[](Slot slot) { return granted[slot.index()]; }
  [[nodiscard]] const Word* operator[](Slot slot) const { return granted[slot.index()]; }
};

struct Circumstances {
  const mechanism::Reference& reference;
  Instant as_of{};
  bool hides_all = false;  // a decision of this issuer cannot be read at all
};

// When a publication begins: the later of its decision and its embargo.
[[nodiscard]] Instant beginning_of(const Decision& publication);

// `words`: all on one part, by number and then by file of the decision.
[[nodiscard]] PartHistory judge(const mechanism::PartId& part, const std::vector<Word>& words,
                                const Circumstances& circumstances);

}  // namespace palermo::disclosure
