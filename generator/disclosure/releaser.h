// SPDX-License-Identifier: Apache-2.0
// Opens the files of a granted part, judges them by every gate that needs their bytes, and lets
// through the wall what may go. Knows nothing of Markdown or word rules: those are handed in.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/plan.h"
#include "disclosure/text_gates.h"
#include "disclosure/wall.h"
#include "git/revision.h"
#include "mechanism/part_data.h"

namespace palermo::disclosure {

struct TextRules {
  // Everything wrong with a text; an error holds it.
  std::function<std::vector<Diagnostic>(std::string_view text, std::string file)> check;
  std::function<std::size_t(Language, std::string_view text)> count_words;
  // Everything for which an attachment cannot be published as it is; an error holds it. Without
  // this none is released.
  std::function<std::vector<Diagnostic>(std::string_view bytes, const std::string& file)>
      check_attachment = {};
};

// Decisions that had released other bytes of a file, oldest first.
using Earlier = std::vector<const DecisionInfo*>;

// A released file: its bytes and the decision that released it (valid as long as the plan).
struct ReleasedText {
  Language language;
  Public<Blob> blob;
  const DecisionInfo* decision = nullptr;
  Earlier earlier = {};
};

struct ReleasedAttachment {
  Public<Blob> blob;
  const DecisionInfo* decision = nullptr;
  Earlier earlier = {};
};

struct ReleasedPart {
  mechanism::PartId id;
  mechanism::PartData data;
  Public<Blob> data_blob;
  const DecisionInfo* data_decision = nullptr;
  Earlier data_earlier = {};
  std::vector<ReleasedText> texts;  // by language
  std::vector<ReleasedAttachment> attachments = {};  // by path
};

// For one thread, with a revision of its own.
class Releaser {
 public:
  Releaser(const git::Revision& revision, const mechanism::Reference& reference, TextRules rules);

  // Nothing where a gate holds the part. Fails only where the repository itself is damaged.
  [[nodiscard]] Result<std::optional<ReleasedPart>> release(const GrantedPart& part);

  // Why files and parts were held since the last call.
  [[nodiscard]] Findings take_findings();

 private:
  struct Opened {
    const Grant* grant;
    Secret<Blob> secret;
  };
  class Sitting;

  const git::Revision& revision_;
  const mechanism::Reference& reference_;
  TextRules rules_;
  std::optional<StateNames> state_names_;  // made at the first text that needs them
  Findings findings_;
};

}  // namespace palermo::disclosure
