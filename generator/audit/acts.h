// SPDX-License-Identifier: Apache-2.0
// Decisions as the audit reads them: what was said about which path, in the order of the numbers,
// by whom, with whose agreement and whose signatures, and so whether a file may be public. Knows
// nothing of word limits or of what is in a text: what only such a rule holds back counts as
// releasable here, and is not looked for.
#pragma once

#include "audit/order.h"
#include "audit/rules.h"
#include "audit/signers.h"
#include "base/date.h"
#include "base/sha256.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::audit {

struct DecisionText {
  std::string path;  // "decisions/xaa/0003-first.json"
  SignedText text;
};

struct Act {
  std::string issuer;
  std::uint32_t number = 0;
  ActKind kind = ActKind::Hide;
  Sha256 digest;
  Instant since = Instant::min();
  Instant until = Instant::max();  // the first instant after
  bool allowed = false;            // by the party that decides, with every agreement
  std::set<std::string> agreed = {};
};

// What a decision comes to at an instant.
enum class Standing : std::uint8_t {
  InForce,  // readable, signed and begun: its words may be public
  Silent,   // unreadable, not signed as it must be or not begun: its words are as secret as any
};

class Acts {
 public:
  // Both outlive this.
  Acts(const Rules& rules, const Signers& signers) : rules_(rules), signers_(signers) {}

  // Whatever is wrong with a decision, it publishes nothing and hides all paths that it mentions.
  Standing add(const DecisionText& decision, Instant as_of);
  void finish();

  // The act by which these bytes may be public at this path; none where they may not.
  [[nodiscard]] const Act* release(std::string_view path, const Sha256& digest,
                                   Instant as_of) const;
  // Was this path ever public, or meant to be by now? Then its name is no secret.
  [[nodiscard]] bool was_named(std::string_view path, Instant as_of) const;

 private:
  [[nodiscard]] bool is_signed(const Order& order, const DecisionName& name,
                               const SignedText& text) const;
  void hide(const DecisionText& decision, const DecisionName& name);
  [[nodiscard]] bool allows(const Order& order, const DecisionName& name,
                            std::string_view path) const;

  const Rules& rules_;
  const Signers& signers_;
  std::map<std::string, std::vector<Act>, std::less<>> by_path_;
};

}  // namespace palermo::audit
