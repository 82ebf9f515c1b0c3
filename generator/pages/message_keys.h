// SPDX-License-Identifier: Apache-2.0
// The messages that pages ask for by name: templates find theirs when they are compiled, these are
// looked for at the same time, so that no page stops half-way. Knows nothing of what they say.
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "language/messages.h"

#include <span>
#include <string_view>
#include <vector>

namespace palermo::pages {

// By key. Those with a word of the content at their end ("progress.done") are all here; what the
// fields and files of downloads are called is asked of them.
[[nodiscard]] std::span<const std::string_view> message_keys();

[[nodiscard]] std::vector<Diagnostic> missing_messages(const PerLanguage<Messages>& messages);

}  // namespace palermo::pages
