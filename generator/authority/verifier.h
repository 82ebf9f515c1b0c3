// SPDX-License-Identifier: Apache-2.0
// Whether a decision bears every signature that it needs: of a signer of each party, with a key
// that holds at the decision's place in the log, over its very bytes. Knows nothing of what a
// decision says; what it needs is handed in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authority/register.h"
#include "authority/verified_cache.h"

namespace palermo::authority {

// Who has to sign, and the paragraph that says so.
struct Party {
  std::string id;  // "xaa", "secretariat"
  std::string paragraph;
};

// A file found beside a decision: "<decision>.<signer>.sig".
struct FoundSignature {
  std::string signer, file, armored;
};

struct Claim {
  std::string file;  // of the decision, for messages
  std::string_view bytes;
  std::optional<std::uint32_t> place;  // in the log of the archive
  std::vector<Party> parties;
  std::vector<FoundSignature> signatures;
};

// An error voids the decision; a warning is worth a look and changes nothing.
struct Objection {
  Diagnostic diagnostic;
  std::string paragraph;
};

class Verifier {
 public:
  // Where signatures are `required`, a decision without any is void; else it is let pass, and one
  // with signatures has to have them all.
  Verifier(const Register& keys, bool required, VerifiedCache& cache)
      : register_(keys), required_(required), cache_(cache) {}

  [[nodiscard]] std::vector<Objection> objections(const Claim& claim) const;

 private:
  class Hearing;
  const Register& register_;
  bool required_;
  VerifiedCache& cache_;
};

}  // namespace palermo::authority
