// SPDX-License-Identifier: Apache-2.0
// PNG: pixels and nothing else. The clean form has eight bits a channel, no palette, no interlace,
// and the chunks IHDR, IDAT and IEND alone; where it is wholly transparent it is black. For the
// module's own files only.
#pragma once

#include "attachments/reasons.h"

#include <optional>
#include <string>
#include <string_view>

namespace palermo::attachments {

inline constexpr std::string_view png_signature{"\x89PNG\r\n\x1A\n", 8};

void check_png(std::string_view bytes, Reasons& reasons);

// Nothing, and the reason, where it cannot be decoded.
[[nodiscard]] std::optional<std::string> clean_png(std::string_view bytes, Reasons& reasons);

}  // namespace palermo::attachments
