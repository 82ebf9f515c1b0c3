// SPDX-License-Identifier: Apache-2.0
// What the three forms have in common. For citation's own files only.
#pragma once

#include "citation/citation.h"

namespace palermo::citation {

[[nodiscard]] inline bool is_whole(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://");
}

// The hash, and what no field of its own holds.
[[nodiscard]] inline std::string note_of(const Citation& citation) {
  std::string note;
  if (!citation.reference.empty()) note.append(citation.reference).append("; ");
  note += "SHA-256 " + to_text(citation.digest);
  if (!is_whole(citation.address)) note.append("; ").append(citation.address);
  return note;
}

[[nodiscard]] constexpr bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

}  // namespace palermo::citation
