// SPDX-License-Identifier: Apache-2.0
// What is said of a file, as codes.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "attachments/attachment.h"

namespace palermo::test {

using Codes = std::set<std::string>;

inline Codes codes_of(const std::vector<Diagnostic>& diagnostics) {
  Codes codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.insert(diagnostic.code);
  return codes;
}

inline Codes check(std::string_view bytes, const std::string& file) {
  return codes_of(attachments::check(bytes, file));
}

// The clean form; empty where there is none.
inline std::string cleaned(std::string_view bytes, const std::string& file) {
  auto made = attachments::clean(bytes, file);
  return made.value ? std::move(made.value->bytes) : std::string();
}

inline Codes reasons_not_to_clean(std::string_view bytes, const std::string& file) {
  return codes_of(attachments::clean(bytes, file).diagnostics);
}

}  // namespace palermo::test
