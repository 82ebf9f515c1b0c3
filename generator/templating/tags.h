// SPDX-License-Identifier: Apache-2.0
// A template file cut into text and tags; lines that hold only structure are gone. Knows the form
// of tags, not what they mean.
#pragma once

#include "base/diagnostic.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace palermo::templating {

enum class TagKind : std::uint8_t {
  Value,     // {{key}}
  Constant,  // {{@name}}
  Message,   // {{_ message.key}}
  Section,   // {{#key}}
  Inverted,  // {{^key}}
  Close,     // {{/name}}
  Partial,   // {{> file}}
  Layout,    // {{< file}}
  Block,     // {{$name}}
  Comment,   // {{! anything}}
};

// `name` looks into the source; `begin` is the offset of {{, `end` that after }}.
struct Tag {
  TagKind kind = TagKind::Value;
  std::string_view name;
  std::size_t begin = 0;
  std::size_t end = 0;
};

using Token = std::variant<std::string_view, Tag>;

// Mistakes are added to `diagnostics`; the tags that are wrong are left out.
[[nodiscard]] std::vector<Token> cut_into_tokens(const std::string& file, std::string_view source,
                                                 std::vector<Diagnostic>& diagnostics);

}  // namespace palermo::templating
