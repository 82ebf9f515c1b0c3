// SPDX-License-Identifier: Apache-2.0
// Makes an edition out of released parts, whether they come from decisions or from an exported
// folder. Knows nothing of where they came from.
#pragma once

#include "base/result.h"
#include "edition/edition.h"

#include <optional>
#include <string>
#include <vector>

namespace palermo::edition {

// A released file as it is handed over: bytes and the decision that released them, by its index
// in the releases handed over with the parts.
struct ReleasedFile {
  Sha256 digest;
  std::size_t release = 0;
  std::vector<std::size_t> earlier = {};  // releases of other bytes before, oldest first
};

// One released part. All its bytes are already in the store.
struct ReleasedPart {
  mechanism::PartId id;
  mechanism::PartData data;
  TextSpan data_span;
  ReleasedFile data_file;
  struct ReleasedText {
    Language language;
    TextSpan span;
    std::string title;
    ReleasedFile file;
  };
  std::vector<ReleasedText> texts;
  struct ReleasedAttachment {
    mechanism::Attachment file;
    TextSpan span;
    ReleasedFile released;
  };
  std::vector<ReleasedAttachment> attachments = {};  // by path
};

struct WithdrawnPart {
  mechanism::PartId id;
  Tombstone tombstone;  // its `part` is that of `id`
};

struct Released {
  std::shared_ptr<const mechanism::Reference> reference;
  std::vector<Release> releases;
  std::vector<ReleasedPart> parts;  // any order
  std::vector<WithdrawnPart> withdrawn;
  std::shared_ptr<const TextStore> texts;
};

// Sorts, groups into records and computes the log. The order of the input never shows, nor does a
// release without a released file. No part is handed over twice.
[[nodiscard]] Edition build(Released released);

}  // namespace palermo::edition
