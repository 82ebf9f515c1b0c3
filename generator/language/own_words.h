// SPDX-License-Identifier: Apache-2.0
// Messages with the words that an archive has of its own in place of the program's. Knows nothing
// of where those are kept.
#pragma once

#include "language/messages.h"

#include <string_view>
#include <vector>

namespace palermo {

struct OwnWords {
  std::string_view key;
  const PerLanguage<std::string>* patterns = nullptr;  // ICU MessageFormat
  SourcePosition at;
};

// A key that the program does not have, other arguments than its own and a pattern that cannot be
// read are mistakes: "unknown-message", "message-arguments", "message-syntax". The program's own
// text stands then.
[[nodiscard]] Checked<PerLanguage<Messages>> with_own_words(
    const PerLanguage<Messages>& messages, const std::vector<OwnWords>& words);

}  // namespace palermo
