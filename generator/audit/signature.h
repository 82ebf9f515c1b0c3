// SPDX-License-Identifier: Apache-2.0
// Whether a key signed a text, as `ssh-keygen -Y sign` does with an Ed25519 key. Instead of taking
// a signature apart it puts together what one of this key, for this purpose, would have to be, and
// compares: nothing in it is believed. Knows nothing of whose a key is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace palermo::audit {

// The 32 bytes of a line "ssh-ed25519 AAAA… comment"; nothing where it is another line.
[[nodiscard]] std::optional<std::string> key_of(std::string_view line);

struct Purpose {
  std::string_view key, name_space;
};

[[nodiscard]] bool has_signed(Purpose purpose, std::string_view text, std::string_view armored);

}  // namespace palermo::audit
