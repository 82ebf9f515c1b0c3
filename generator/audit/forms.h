// SPDX-License-Identifier: Apache-2.0
// The forms in which a text can stand in a file: as it is, in HTML, percent-encoded, escaped in
// JSON, in base64 or hexadecimal digits, in UTF-16. What is compressed is unpacked before. Knows
// nothing of secrets.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace palermo::audit {

// Named references of HTML: the few that a generator writes; all numeric ones.
[[nodiscard]] std::string decode_entities(std::string_view html);
// Tags go: those inside a line of text without a trace, others leave a gap.
[[nodiscard]] std::string strip_tags(std::string_view html);
[[nodiscard]] std::string decode_percent(std::string_view text);
[[nodiscard]] std::string decode_json_escapes(std::string_view text);

enum class Form { Plain, Tagless, Percent, Escaped, Base64, Hex, Wide, Path, Gzip, Document };
[[nodiscard]] std::string_view name(Form form);

// Calls `look` with each form of `bytes` in which something else could be read than in the others.
using Look = std::function<void(Form, std::string_view)>;
void for_each_form(std::string_view bytes, const Look& look);

}  // namespace palermo::audit
