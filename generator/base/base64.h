// SPDX-License-Identifier: Apache-2.0
// Base64 as RFC 4648 has it, read strictly: one text for one value. Knows nothing of lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace palermo {

// Nothing where a character, the padding or an unused bit is not as an encoder writes it.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

[[nodiscard]] std::string encode_base64(std::string_view bytes);

}  // namespace palermo
