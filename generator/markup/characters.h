// SPDX-License-Identifier: Apache-2.0
// Which characters a public text may hold: nothing invisible that changes what is read, except what
// the scripts of the six languages need. Knows nothing of Markdown.
#pragma once

#include <array>
#include <string_view>

namespace palermo {

struct CharacterFault {
  std::string_view code;  // empty: the character is fine
  std::string_view message;
  std::string_view hint;
};

// What a byte may begin: nothing to look at, the end of a line, a character worth a closer look.
enum class ByteKind : unsigned char { Plain, LineEnd, Doubtful };
extern const std::array<ByteKind, 256> byte_kinds;

// The character at the start of `rest`, which is well-formed UTF-8.
[[nodiscard]] char32_t decode(std::string_view rest);

// Accepted: line breaks and tabs, joiners (U+200C, U+200D), marks (U+200E, U+200F, U+061C),
// isolates (their balance is another question), variation selectors 15 and 16. Refused: other
// controls, overrides and embeddings, invisible and private characters, tags.
[[nodiscard]] CharacterFault fault_of(char32_t character);

[[nodiscard]] constexpr bool opens_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2068; }
[[nodiscard]] constexpr bool closes_isolate(char32_t c) { return c == 0x2069; }

}  // namespace palermo
