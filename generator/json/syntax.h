// SPDX-License-Identifier: Apache-2.0
// Says in our own words what is wrong where a JSON text stops making sense. Never quotes the text.
// For json's own files only.
#pragma once

#include <string>
#include <string_view>

namespace palermo::json {

struct SyntaxMistake {
  std::size_t offset = 0;
  std::string code, message, hint;
};

// `start`: end of the last token that was understood. `finished`: the one value of the text was
// complete there.
[[nodiscard]] SyntaxMistake explain_syntax(std::string_view text, std::size_t start, bool finished);

// The next byte at or after `from` that is no white space and no punctuation between values.
[[nodiscard]] std::size_t next_value(std::string_view text, std::size_t from);

}  // namespace palermo::json
