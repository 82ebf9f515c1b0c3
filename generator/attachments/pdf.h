// SPDX-License-Identifier: Apache-2.0
// PDF: what its pages show and nothing else. For the module's own files only.
#pragma once

#include "attachments/reasons.h"

#include <optional>
#include <string>
#include <string_view>

namespace palermo::attachments {

inline constexpr std::string_view pdf_signature = "%PDF-";

void check_pdf(std::string_view bytes, Reasons& reasons);

// Nothing, and the reasons, where it cannot be read. What it gives may still have reasons against
// it: text that nobody sees, say, is not taken out.
[[nodiscard]] std::optional<std::string> clean_pdf(std::string_view bytes, Reasons& reasons);

}  // namespace palermo::attachments
