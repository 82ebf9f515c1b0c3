// SPDX-License-Identifier: Apache-2.0
// security_contact.json: where one who found a fault of the site may write, for its security.txt
// (RFC 9116). No rule rests on it, so it is no part of a Reference. Knows nothing of the clock.
#pragma once

#include "base/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::mechanism {

inline constexpr std::string_view security_contact_file = "security_contact.json";

struct SecurityContact {
  std::vector<std::string> contacts;   // "mailto:…", "https://…" or "tel:…", the best one first
  Instant expires{};                   // nobody should write there after that
  std::vector<std::string> languages;  // those in which one may write; none: not said
  std::string policy;                  // an address; empty: there is none
};

// Of the bytes of the file. Nothing where they are not in order, which load() has reported.
[[nodiscard]] std::optional<SecurityContact> read_security_contact(std::string_view bytes);

}  // namespace palermo::mechanism
