// SPDX-License-Identifier: Apache-2.0
// Who may sign for whom, read by the audit itself from the register, which it believes only where
// two of the roots have signed it. Knows nothing of what is decided.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::audit {

// Beside a text: "<text>.<signer>.sig", by signer.
using Signatures = std::map<std::string, std::string, std::less<>>;

struct SignedText {
  std::string bytes;
  Signatures signatures;
};

using Roots = std::map<std::string, std::string>;  // name, key

// From outside the repository: "name ssh-ed25519 AAAA…" a line. Fails where it cannot be read, or
// holds fewer than two different keys.
[[nodiscard]] Result<Roots> read_roots(const boost::filesystem::path& file);

class Signers {
 public:
  Signers() = default;  // nobody
  // Nobody where fewer than two roots have signed the register.
  Signers(const SignedText& keys, const Roots& roots);

  // Whether a signer of this party, with a key that holds at this place of the log, signed it.
  [[nodiscard]] bool signed_for(std::string_view party, std::uint32_t place,
                                const SignedText& decision) const;

 private:
  struct Tenure {
    std::string signer, party, key;
    std::uint32_t from = 1, until = std::numeric_limits<std::uint32_t>::max();
  };
  class Reader;

  std::vector<Tenure> tenures_;
};

}  // namespace palermo::audit
