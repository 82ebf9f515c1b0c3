// SPDX-License-Identifier: Apache-2.0
// The public record of one moment: what was released, and nothing else. Everything a page, an
// index, a count or a feed shows is computed from this. Knows nothing of Git, decisions that were
// refused, or that anything hidden exists.
#pragma once

#include "base/date.h"
#include "base/language.h"
#include "base/sha256.h"
#include "edition/text_store.h"
#include "mechanism/part_data.h"
#include "mechanism/part_path.h"
#include "mechanism/reference.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::edition {

// The public side of a decision that released something: who, when, under which paragraph.
struct Release {
  std::string decision;                      // "xaa-0003"
  const mechanism::State* issuer = nullptr;  // none: the secretariat
  Day decided_on{}, public_since{};          // public_since: the later of decision and embargo
  std::string paragraph, reference;
};

// Releases that had released other bytes of a file, oldest first: where there are any, its present
// release revised it.
using Earlier = std::vector<const Release*>;

// A released text in one language. `title` is the text of its first-level first heading, or empty.
struct Text {
  TextSpan span;
  Sha256 digest;
  std::string title;
  const Release* release = nullptr;  // none: this language is not released
  Earlier earlier = {};
  explicit operator bool() const { return release != nullptr; }
};

// A released file that goes with the texts of a part: its bytes are published as they are.
struct Attachment {
  mechanism::Attachment file;  // its name, type and language
  TextSpan span;
  Sha256 digest;
  const Release* release = nullptr;
  Earlier earlier = {};
};

struct Part {
  std::string id;  // "5-1"
  mechanism::PartData data;
  TextSpan data_span;  // its bytes, for the export
  Sha256 data_digest;
  const Release* data_release = nullptr;
  Earlier data_earlier = {};
  PerLanguage<Text> texts;
  std::vector<Attachment> attachments = {};  // by path

  [[nodiscard]] LanguageSet languages() const;  // those with a text
  [[nodiscard]] Day public_since() const;       // of its data and its first released text
  [[nodiscard]] Day last_change() const;        // of its newest release
  // A translation made public before the original was revised.
  [[nodiscard]] bool is_stale(Language translation) const;
};

// A part that was public and was withdrawn. No text, title or data of it remains.
struct Tombstone {
  std::string part;
  std::string decision;
  const mechanism::State* issuer = nullptr;  // none: the secretariat
  Day withdrawn_on{};
  std::string paragraph, reference;
};

// All released parts of one kind of one review (and instrument), in the order of the questionnaire
// for responses and of part ids elsewhere. A record with tombstones alone has no parts.
struct Record {
  mechanism::RecordId id;
  std::vector<Part> parts;
  std::vector<Tombstone> tombstones;

  [[nodiscard]] Day last_change() const;  // of its newest release or withdrawal
};

// One line of the publication log: one decision's effect on one record. What revises a file of a
// part revises the part.
enum class Act { Published, Revised, Withdrawn };
struct LogEntry {
  Day date{};
  Act act = Act::Published;
  std::string decision;
  const mechanism::State* issuer = nullptr;
  std::string paragraph, reference;
  const Record* record = nullptr;
  std::size_t parts = 0;  // how many parts of the record it touched
  LanguageSet languages;
};

struct Edition {
  std::shared_ptr<const mechanism::Reference> reference;
  std::vector<std::unique_ptr<Release>> releases;  // by decision id
  std::vector<Record> records;  // by State, cluster, kind, instrument in the order of the reference
  std::vector<LogEntry> log;    // newest first, then by decision and record
  std::shared_ptr<const TextStore> texts;
};

}  // namespace palermo::edition
