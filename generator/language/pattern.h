// SPDX-License-Identifier: Apache-2.0
// Reads one message in ICU's MessageFormat and says what is wrong with it in its language. Internal
// to language. Knows nothing of files and keys.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/language.h"

namespace palermo {

struct PatternFault {
  std::string code;
  std::string message;
  std::string hint;
};

struct Pattern {
  std::vector<std::string> arguments;  // sorted, each once
  std::vector<PatternFault> faults;
};

// Faults: message-syntax (with the place in the message), missing-other, missing-plural-form and
// unknown-plural-form (against the language's CLDR forms), argument-type (days and styles are
// formatted before, so only plain, number, plural, selectordinal and select), apostrophe (' before
// a brace quotes it).
[[nodiscard]] Pattern read_pattern(Language language, std::string_view text);

}  // namespace palermo
