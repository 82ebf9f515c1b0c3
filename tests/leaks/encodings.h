// SPDX-License-Identifier: Apache-2.0
// The forms in which a text can stand in a file, for those who hide one and those who look for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palermo::leaks {

[[nodiscard]] std::string to_base64(std::string_view text);
[[nodiscard]] std::string to_hex(std::string_view text);
[[nodiscard]] std::string to_percent(std::string_view text);   // "%63%61…"
[[nodiscard]] std::string to_entities(std::string_view text);  // "&#x63;&#x61;…"
[[nodiscard]] std::string to_json_escapes(std::string_view text);
[[nodiscard]] std::string to_utf16(std::string_view text, bool big_endian);
[[nodiscard]] std::string to_gzip(std::string_view text);  // stored, not deflated
[[nodiscard]] std::string reversed(std::string_view text);

// The part of a base64 text that is the same whatever stands before and after, for each of the
// three offsets.
[[nodiscard]] std::vector<std::string> base64_cores(std::string_view text);

// All that a file holds that was compressed by gzip, in one member or several; empty where it is
// none.
[[nodiscard]] std::string from_gzip(std::string_view bytes);
// Pagefind divides Chinese texts by these.
[[nodiscard]] std::string without_zero_width_spaces(std::string text);
[[nodiscard]] std::string from_entities(std::string_view text);
[[nodiscard]] std::string from_percent(std::string_view text);
[[nodiscard]] std::string from_json_escapes(std::string_view text);
[[nodiscard]] std::string without_tags(std::string_view text);

}  // namespace palermo::leaks
