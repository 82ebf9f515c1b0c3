// SPDX-License-Identifier: Apache-2.0
// Turns errno into a sentence and a remedy. For output's own files only.
#pragma once

#include "base/result.h"

#include <string>

namespace palermo::output {

// `what`: "the new site cannot be written". Reads errno.
[[nodiscard]] Diagnostic system_failure(std::string what, const std::string& where);

[[nodiscard]] Diagnostic refusal(std::string code, std::string message, std::string hint);

}  // namespace palermo::output
