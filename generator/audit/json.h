// SPDX-License-Identifier: Apache-2.0
// Reads JSON as a tree, strictly enough to be believed: one key once, no depth without end. A
// reading of its own, so that a mistake in the other one is not made twice.
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace palermo::audit {

using Json = nlohmann::json;

// Nothing where the text is not JSON, names a key twice in an object or nests deeper than 32.
[[nodiscard]] std::optional<Json> parse_json(std::string_view text);

// The text of a field; nothing where it is missing or of another type.
[[nodiscard]] std::optional<std::string> text_of(const Json& object, const char* field);

}  // namespace palermo::audit
