// SPDX-License-Identifier: Apache-2.0
// Files that go with a text: PDF, PNG and JPEG. What may be published as it is, byte for byte, and
// how to make such a file out of another. Knows nothing of who releases it or where it stands.
//
// A file is clean where it says nothing but what is seen: no metadata, no history, nothing behind
// its end. The rule is on the bytes themselves and not on the program that made them, so that
// what is clean stays clean when a library changes. Sources: security.md cases F01 to F03.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::attachments {

enum class Type : std::uint8_t { Pdf, Png, Jpeg };

inline constexpr std::size_t most_bytes = std::size_t{20} * 1024 * 1024;
inline constexpr std::size_t most_pixels = 25'000'000;  // of one picture, also inside a PDF
inline constexpr std::size_t most_side = 16'384;

// "pdf", "png", "jpg": the ending of its name.
[[nodiscard]] std::string_view extension(Type type);

// By the ending of its name, in lower case; by its first bytes.
[[nodiscard]] std::optional<Type> type_by_name(std::string_view file);
[[nodiscard]] std::optional<Type> type_by_content(std::string_view bytes);

// Every reason for which the file cannot be published as it is, by code; none: it is clean. Name,
// content and parser must agree on its type. Nothing of the file is quoted.
[[nodiscard]] std::vector<Diagnostic> check(std::string_view bytes, const std::string& file);

struct Cleaned {
  Type type = Type::Pdf;
  std::string bytes;  // check() finds nothing in them
};

// The same file without all that cleaning can take away. What it cannot take away, it tells. The
// same bytes give the same bytes.
[[nodiscard]] Checked<std::optional<Cleaned>> clean(std::string_view bytes,
                                                    const std::string& file);

}  // namespace palermo::attachments
