// SPDX-License-Identifier: Apache-2.0
// A key of a signer for a test, made from a word when the test runs, and signatures as ssh-keygen
// would write them. That they are the same is for tests/authority to show.
#pragma once

#include <string>
#include <string_view>

#include "authority/public_key.h"
#include "authority/signature.h"

namespace palermo::test {

// Every field of a signature, so that a test can write a wrong one.
struct SignatureFields {
  std::string magic = "SSHSIG";
  std::uint32_t version = 1;
  std::string key;  // the blob
  std::string name_space{authority::decision_namespace};
  std::string reserved;
  std::string hash = "sha512";
  std::string type = "ssh-ed25519";
  std::string raw;  // 64 bytes
  std::string more;
};

[[nodiscard]] std::string armored(std::string_view blob);
[[nodiscard]] std::string armored(const SignatureFields& fields);

class SigningKey {
 public:
  explicit SigningKey(std::string_view word);

  [[nodiscard]] const authority::PublicKey& public_key() const { return public_; }
  [[nodiscard]] std::string public_line() const;  // "ssh-ed25519 AAAA…"

  [[nodiscard]] SignatureFields fields(
      std::string_view message, std::string_view name_space = authority::decision_namespace,
      authority::HashAlgorithm hash = authority::HashAlgorithm::Sha512) const;
  [[nodiscard]] std::string sign(
      std::string_view message,
      std::string_view name_space = authority::decision_namespace) const;

 private:
  std::string seed_;  // 32 bytes
  authority::PublicKey public_;
};

}  // namespace palermo::test
