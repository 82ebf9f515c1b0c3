// SPDX-License-Identifier: Apache-2.0
// The register: who may sign for which State or for the secretariat, with which key, from which
// place in the log of decisions on. Two different roots sign it. Knows nothing of what is decided,
// nor of the time: a key holds at places of the log, never on dates.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "authority/roots.h"
#include "base/result.h"
#include "base/sha256.h"

namespace palermo::authority {

enum class Role : std::uint8_t { FocalPoint, PermanentRepresentative, Secretariat };

// One key of one signer. It holds for decisions at the places `from` to the one before `until`.
struct Tenure {
  std::string signer;  // "xaa-1": one person, one role, one party
  std::string party;   // "xaa", "secretariat"
  Role role = Role::FocalPoint;
  PublicKey key;
  std::uint32_t from = 1;
  std::uint32_t until = std::numeric_limits<std::uint32_t>::max();

  [[nodiscard]] bool holds_at(std::uint32_t place) const { return from <= place && place < until; }
};

// A file of the content that the roots signed along with the register: rules that decide who must
// sign would else be anybody's to change.
struct SealedFile {
  std::string path;
  Sha256 digest;
};

// How many people have to approve what becomes public, and who may.
struct PublicationPolicy {
  std::uint32_t approvals = 0;  // 0: the publisher alone publishes
  std::vector<Role> roles = {Role::Secretariat};
};

struct Register {
  std::vector<Tenure> tenures;    // in the order of the entries
  std::vector<Sha256> history;    // after each entry, a hash of all entries up to it
  std::vector<SealedFile> sealed;
  PublicationPolicy publication;

  [[nodiscard]] const Tenure* find(const PublicKey& key) const;
};

// A register's bytes with the signatures that were found beside it.
struct SignedRegister {
  std::string file;  // for messages
  std::string bytes;
  struct Signature {
    std::string root, file, armored;
  };
  std::vector<Signature> signatures;
};

inline constexpr std::size_t most_register_bytes = std::size_t{4} * 1024 * 1024;

// Every mistake at once. Where there is an error, the register is empty: it is trusted whole or not
// at all. Refused are fewer than two good signatures of different roots, a key that stands twice,
// is a root's or comes back, a signer with two roles or States, and entries out of order.
[[nodiscard]] Checked<Register> read_register(const SignedRegister& file,
                                              const std::vector<Root>& roots);

// The same without regard to signatures: for a command that has no roots.
[[nodiscard]] Checked<Register> parse_register(const std::string& file, const std::string& bytes);

}  // namespace palermo::authority
