// SPDX-License-Identifier: Apache-2.0
// Is a text valid UTF-8? Knows nothing of scripts, normal forms or direction.
#pragma once

#include <optional>
#include <string_view>

namespace palermo {

// Offset of the first byte that is not part of a well-formed UTF-8 sequence (overlong forms,
// surrogates and code points above U+10FFFF are not well-formed); nothing where all is well.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

}  // namespace palermo
