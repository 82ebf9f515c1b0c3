// SPDX-License-Identifier: Apache-2.0
// Decisions as the audit reads them: what was said about which path, in the order of the numbers,
// and so whether a file may be public. Knows nothing of kinds, agreements, languages or word
// limits: what only such a rule holds back counts as releasable here, and is not looked for.
#pragma once

#include "base/date.h"
#include "base/sha256.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::audit {

struct DecisionText {
  std::string path;  // "decisions/xaa/0003-first.json"
  std::string bytes;
};

enum class ActKind : std::uint8_t { Hide, Expire, Publish };  // of equal numbers, in this order

struct Act {
  std::string issuer;
  std::uint32_t number = 0;
  ActKind kind = ActKind::Hide;
  Sha256 digest;
  Instant since = Instant::min();
  Instant until = Instant::max();  // the first instant after
};

// What a decision comes to at an instant.
enum class Standing : std::uint8_t {
  InForce,  // readable and begun: its words may be public
  Silent,   // unreadable or not begun: its words are as secret as any
};

class Acts {
 public:
  // Whatever is wrong with a decision, it publishes nothing and hides all paths that it mentions.
  Standing add(const DecisionText& decision, Instant as_of);
  void finish();

  // May these bytes be public at this path?
  [[nodiscard]] bool releases(std::string_view path, const Sha256& digest, Instant as_of) const;
  // Was this path ever public, or meant to be by now? Then its name is no secret.
  [[nodiscard]] bool was_named(std::string_view path, Instant as_of) const;

 private:
  std::map<std::string, std::vector<Act>, std::less<>> by_path_;
};

}  // namespace palermo::audit
