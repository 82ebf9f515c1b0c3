// SPDX-License-Identifier: Apache-2.0
// Runs of base64 and of hexadecimal digits in a text, decoded where a text can come out. For the
// forms of a text alone.
#pragma once

#include <functional>
#include <string_view>

namespace palermo::audit {

using TakeDecoded = std::function<void(std::string_view)>;

// From each of the four places at which the first group of digits could begin; lines of at least 60
// digits count as one run.
void decode_base64_runs(std::string_view text, const TakeDecoded& take);
void decode_hex_runs(std::string_view text, const TakeDecoded& take);

}  // namespace palermo::audit
