// SPDX-License-Identifier: Apache-2.0
// The gates that can be judged without opening a file: whose agreement a decision shows. And what
// every gate is called. Knows nothing of the time or of bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/finding.h"
#include "mechanism/part_path.h"
#include "mechanism/reference.h"

namespace palermo::disclosure {

enum class Gate {
  Agreement,     // each reviewing State, and where asked for the State under review
  Author,        // the State that spoke
  AllLanguages,
  WordLimit,
  StateNames,
  PersonalData,
  Text,          // at least one text
  Data,          // the data file
  Attachment,    // none where it would get round another gate
  NotChecked,    // nobody has looked whether an attachment is clean
};

// The paragraph of the resolution that a gate of this kind comes from.
[[nodiscard]] std::string paragraph_of(Gate gate, const mechanism::Kind& kind,
                                       const mechanism::Reference& reference);

// A file or part that a gate holds.
[[nodiscard]] Finding held(Gate gate, std::string path, const mechanism::Kind& kind,
                           const mechanism::Reference& reference);

// An attachment cannot be counted, translated or searched for names: where a kind is under such a
// rule, it has none.
[[nodiscard]] bool may_have_attachments(const mechanism::Kind& kind);

// Why a decision with these agreements does not open a part of this record; nothing where it does.
[[nodiscard]] bool has_agreement(const mechanism::RecordId& record,
                                 const std::vector<const mechanism::State*>& agreed,
                                 const mechanism::Reference& reference);

}  // namespace palermo::disclosure
