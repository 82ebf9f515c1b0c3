// SPDX-License-Identifier: Apache-2.0
// One decision as the audit reads it. A reading of its own, less particular than the other about
// words and hashes that do not matter here, so that a mistake in that one is not made twice. Knows
// nothing of signatures, of rules or of other decisions.
#pragma once

#include "base/date.h"
#include "base/sha256.h"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::audit {

enum class ActKind : std::uint8_t { Hide, Expire, Publish };  // of equal numbers, in this order

// "decisions/xaa/0003-first.json"; a name that has no number stands above all.
struct DecisionName {
  std::string issuer, digits;
  std::uint32_t number = std::numeric_limits<std::uint32_t>::max();

  [[nodiscard]] bool has_number() const { return !digits.empty(); }
};

[[nodiscard]] DecisionName parse_decision_name(std::string_view path);

struct Order {
  ActKind kind = ActKind::Hide;
  Instant decided, since, until = Instant::max();  // until: the first instant after
  std::set<std::string> agreed;                    // States, by code
  std::optional<std::uint32_t> place;              // in the log of the archive
  std::map<std::string, Sha256> files;             // by path; the hash of a publication
};

// Nothing where anything is missing, unknown, of another type or said of another issuer or number.
[[nodiscard]] std::optional<Order> read_order(std::string_view text, const DecisionName& name);

// Every path into reviews or the conference that stands in a text, whatever else the text is.
[[nodiscard]] std::vector<std::string> mentioned_paths(std::string_view text);

}  // namespace palermo::audit
