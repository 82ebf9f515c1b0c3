// SPDX-License-Identifier: Apache-2.0
// A detached signature as `ssh-keygen -Y sign` writes it (PROTOCOL.sshsig of OpenSSH): read by a
// bounded reader that takes one form and no other, and verified in this process. Knows nothing of
// who may sign.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "authority/public_key.h"
#include "base/result.h"

namespace palermo::authority {

// What a signature is for. One made for another purpose (git, file, mail) is worth nothing here.
inline constexpr std::string_view decision_namespace = "palermo-decision";
inline constexpr std::string_view register_namespace = "palermo-register";
inline constexpr std::string_view publication_namespace = "palermo-publication";

enum class HashAlgorithm : std::uint8_t { Sha256, Sha512 };

struct Signature {
  PublicKey key;
  std::string name_space;
  HashAlgorithm hash = HashAlgorithm::Sha512;
  std::array<std::uint8_t, 64> bytes{};
};

inline constexpr std::size_t most_signature_bytes = std::size_t{4} * 1024;

// The armored text of a .sig file. Refused, each with its reason: other lines, Windows line ends,
// other base64 than ssh-keygen's, another version, a reserved field that is not empty, another hash
// or type of key, a text that is cut short or goes on. The diagnostic has no place.
[[nodiscard]] Result<Signature> parse_signature(std::string_view armored);

// What the key signs, for a message.
[[nodiscard]] std::string signed_bytes(std::string_view name_space, HashAlgorithm hash,
                                       std::string_view message);

// Says why this is no signature of that key over the message for that purpose; nothing where it is.
[[nodiscard]] std::optional<Diagnostic> verify(const Signature& signature,
                                               std::string_view name_space,
                                               std::string_view message);

}  // namespace palermo::authority
