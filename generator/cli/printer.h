// SPDX-License-Identifier: Apache-2.0
// Prints diagnostics as text for people, JSON for programs or SARIF for code forges. Knows nothing
// of what they are about.
#pragma once

#include "base/diagnostic.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::cli {

enum class Format { Text, Json, Sarif };

[[nodiscard]] std::optional<Format> parse_format(std::string_view text);

// All of them in the order given. Text ends with a line that counts them.
void print(std::ostream& out, const std::vector<Diagnostic>& diagnostics, Format format);

// "2 errors, 1 warning", "no problems".
[[nodiscard]] std::string count_line(const std::vector<Diagnostic>& diagnostics);

}  // namespace palermo::cli
