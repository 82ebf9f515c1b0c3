// SPDX-License-Identifier: Apache-2.0
// What a file that makes no sense as a decision still mentions: to hide, one word is enough. Knows
// nothing of JSON beyond its escapes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::disclosure {

// Every string in the bytes that could be the path of a content file, sorted, each once. Sees
// through JSON escapes, UTF-16, upper case, leading "content/" and back slashes.
[[nodiscard]] std::vector<std::string> mentioned_paths(std::string_view raw);

// The greatest number that stands in the bytes as "<issuer>-<digits>"; 0 where there is none.
[[nodiscard]] std::uint32_t mentioned_number(std::string_view raw, std::string_view issuer);

}  // namespace palermo::disclosure
