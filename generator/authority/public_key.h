// SPDX-License-Identifier: Apache-2.0
// A public key as people have it: the line of an OpenSSH .pub file. Ed25519 alone; no other type,
// no certificate, no hardware key. Knows nothing of whose it is.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace palermo::authority {

struct PublicKey {
  std::array<std::uint8_t, 32> bytes{};
  auto operator<=>(const PublicKey&) const = default;
};

// "ssh-ed25519 AAAA… comment"; the comment may be left out and is not read. The diagnostic has no
// place: the caller knows it.
[[nodiscard]] Result<PublicKey> parse_public_key(std::string_view line);

// The same without a comment.
[[nodiscard]] std::string to_text(const PublicKey& key);

// The key as it stands in a signature.
[[nodiscard]] Result<PublicKey> read_key_blob(std::string_view blob);
[[nodiscard]] std::string key_blob(const PublicKey& key);

// "SHA256:…", as `ssh-keygen -l` shows it.
[[nodiscard]] std::string fingerprint(const PublicKey& key);

}  // namespace palermo::authority
