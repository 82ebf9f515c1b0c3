// SPDX-License-Identifier: Apache-2.0
// What an edition holds, read from its edition.json alone, and how one differs from another: what
// becomes public, changes and goes. Opens no text. Knows nothing of States, Git or decisions that
// were refused.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/sha256.h"

namespace palermo::edition {

struct StatedRelease {
  std::string decision, issuer;          // "xaa-0003", "xaa" or "secretariat"
  std::string decided_on, public_since;  // days
  std::string paragraph, reference;
  bool operator==(const StatedRelease&) const = default;
};

struct StatedFile {
  std::string path;
  Sha256 digest;
  const StatedRelease* release = nullptr;  // none: reference data
  std::vector<const StatedRelease*> earlier = {};
};

struct StatedTombstone {
  std::string part;        // "reviews/xaa/…/5-1"
  StatedRelease withdrawal;  // both of its days are that of the withdrawal
  bool operator==(const StatedTombstone&) const = default;
};

// Not to be copied: files point at releases.
struct Listing {
  Listing() = default;
  Listing(Listing&&) = default;
  Listing& operator=(Listing&&) = default;
  Listing(const Listing&) = delete;
  Listing& operator=(const Listing&) = delete;

  Sha256 digest;  // of edition.json, which lists every file with its hash: of the whole edition
  std::map<std::string, StatedRelease, std::less<>> releases;
  std::vector<StatedFile> files;  // by path, reference data among them
  std::vector<StatedTombstone> tombstones;  // by part, then decision
};

// Of the bytes of an edition.json; the diagnostic has `file` as its place.
[[nodiscard]] Result<Listing> read_listing(const std::string& file, std::string text);

enum class Effect {
  Appears,      // a file that was not public
  Changes,      // other bytes of a file, or the same by another decision
  Goes,         // a file that was public
  Withdrawn,    // a notice that a part was withdrawn
  NoticeGoes,   // such a notice was public and is no longer
};

struct Change {
  Effect effect = Effect::Appears;
  std::string_view path;  // of a file, or of a part where it is about a notice
  const StatedFile* before = nullptr;
  const StatedFile* after = nullptr;
  const StatedTombstone* notice = nullptr;
};

// By path; both listings must outlive it. What is in `before` only goes, and so on.
[[nodiscard]] std::vector<Change> compare(const Listing& before, const Listing& after);

// Whether nothing becomes public or changes but for notices of withdrawals.
[[nodiscard]] bool only_hides(const std::vector<Change>& changes);

}  // namespace palermo::edition
