// SPDX-License-Identifier: Apache-2.0
// The identity of a file of the content, read from its path alone (content/README.md). Knows
// nothing of what the file says or whether anybody may read it.
#pragma once

#include "base/result.h"
#include "mechanism/reference.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace palermo::mechanism {

// The record a part belongs to: one page, or for kinds with a page a part, the parts beside it.
// Absent pieces are null: no State for papers of the secretariat, no cluster for kinds of a State.
struct RecordId {
  const State* state = nullptr;
  const Cluster* cluster = nullptr;
  const Kind* kind = nullptr;
  const Instrument* instrument = nullptr;
  bool general = false;  // "general": questions that concern all instruments

  bool operator==(const RecordId&) const = default;
};

struct PartId {
  RecordId record;
  std::string part;  // "5-1"

  bool operator==(const PartId&) const = default;
};

struct DataFile {};  // <part>.json
struct TextFile {
  Language language;
};  // <part>.<lang>.md
struct Attachment {
  std::string name, type;
  std::optional<Language> language = {};  // none: the same for all, a picture say
};  // <part>.<name>.pdf|png|jpg or <part>.<name>.<lang>.pdf|png|jpg
using FileRole = std::variant<DataFile, TextFile, Attachment>;

struct PartPath {
  PartId id;
  FileRole role;
};

// `path` is relative to the content folder. Refuses empty, dotted, absolute and non-ASCII segments,
// unknown States, clusters, kinds and instruments, and a kind in the wrong place. The diagnostic
// has a code and a hint, no position, and never quotes the path.
[[nodiscard]] Result<PartPath> parse_part_path(std::string_view path, const Reference& reference);

// "reviews/xaa/criminalization/responses/untoc" and ".../untoc/5-1".
[[nodiscard]] std::string folder(const RecordId& record);
[[nodiscard]] std::string stem(const PartId& part);

// What follows the stem in the path of an attachment: ".annex.fr.pdf".
[[nodiscard]] std::string ending(const Attachment& attachment);

}  // namespace palermo::mechanism
