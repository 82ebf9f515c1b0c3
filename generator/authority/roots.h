// SPDX-License-Identifier: Apache-2.0
// The roots: whose word the register of signers rests on. Their keys come from outside the
// repository, in a file like the allowed_signers of OpenSSH. Knows nothing of signers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authority/public_key.h"
#include "base/result.h"

namespace palermo::authority {

struct Root {
  std::string name;  // "registrar-one": letters, digits, '-'
  PublicKey key;
};

// How many roots have to sign a register.
inline constexpr std::size_t roots_needed = 2;

// A line each: `name ssh-ed25519 AAAA… comment`. Empty lines and those with '#' are left out. A
// name or a key that stands twice is refused, and so are fewer than two.
[[nodiscard]] Checked<std::vector<Root>> parse_roots(const std::string& file,
                                                     std::string_view text);

}  // namespace palermo::authority
