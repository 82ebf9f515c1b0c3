// SPDX-License-Identifier: Apache-2.0
// One decision, read strictly from its file: who publishes or withdraws which files, since when,
// with whose agreement. Knows nothing of other decisions, of the time, or of the files it names.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/finding.h"
#include "disclosure/wall.h"
#include "mechanism/part_path.h"

namespace palermo::disclosure {

enum class Act : std::uint8_t { Publish, Withdraw, Expire };

[[nodiscard]] std::string_view name(Act act);

// A file that a decision names, and that its issuer may decide over.
struct NamedFile {
  std::string path;
  std::optional<Slot> slot;  // none: an attachment
  Sha256 digest;             // of an act of publishing
};

// Everything up to the name of the file's type: "reviews/xaa/…/5-1".
[[nodiscard]] std::string_view stem_of(std::string_view path);

// Who alone may decide over a file of this part; nullptr is the secretariat.
[[nodiscard]] const mechanism::State* issuer_of(const mechanism::PartId& part);

inline constexpr std::uint32_t no_number = std::numeric_limits<std::uint32_t>::max();

// A decision's place in the log of its issuer and in that of the archive (log.h).
struct LogPlace {
  std::optional<Sha256> previous;  // the file of the issuer's decision before; none: the first
  std::uint32_t archive = 0;       // counted from 1 over all issuers
  std::optional<Sha256> archive_previous;  // the file at the place before
};

struct Decision {
  std::string file;                          // "decisions/xaa/0003-first.json"
  std::string id;                            // "xaa-0003"
  const mechanism::State* issuer = nullptr;  // none: the secretariat
  std::uint32_t number = no_number;          // by its file name
  std::uint32_t rank = no_number;  // its place in the order: its number; where faulty, maybe later
  // A faulty decision grants nothing, and hides whatever it mentions and comes before it.
  bool faulty = false;
  bool hides_all = false;  // faulty, and it cannot even be seen what it mentions
  Act act = Act::Publish;
  Day decided_on{};
  std::optional<Instant> not_before, not_after;
  std::string paragraph, reference;
  std::vector<const mechanism::State*> agreed;
  bool personal_data = false;
  std::vector<NamedFile> files;
  std::optional<LogPlace> log;
  Sha256 digest;  // of the file itself, where it could be read
};

// A file beside a decision, "<decision>.<signer>.sig".
struct SignatureFile {
  std::string signer, path;
  std::string bytes;  // empty: it cannot be read
};

// A decision's file as it is found: who must have issued it, and its number by its name.
struct DecisionFile {
  std::string path;
  const mechanism::State* issuer = nullptr;
  std::string issuer_id;  // "xaa", "secretariat"
  std::string digits;     // "0003"; empty where the name has none
  std::string bytes;
  std::vector<SignatureFile> signatures;
};

inline constexpr std::size_t most_decision_bytes = std::size_t{8} * 1024 * 1024;

[[nodiscard]] Decision read_decision(const DecisionFile& file,
                                     const mechanism::Reference& reference, Findings& findings);

// Makes a decision faulty for these reasons, if there are any: it grants nothing, and hides all
// that it mentions and that its issuer may decide over.
void refuse(const DecisionFile& file, const mechanism::Reference& reference, Findings reasons,
            Decision& decision, Findings& findings);

}  // namespace palermo::disclosure
