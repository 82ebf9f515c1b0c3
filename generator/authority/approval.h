// SPDX-License-Identifier: Apache-2.0
// Approvals of a publication: people of the register sign the digest of the edition that will be
// public. As many different people, with different keys, as the register asks for. Knows nothing
// of what an edition says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authority/register.h"
#include "base/result.h"
#include "base/sha256.h"

namespace palermo::authority {

struct Approval {
  std::string file;              // for messages
  std::optional<Sha256> digest;  // none: a bare signature, over whatever its key signed
  std::string armored;
};

// What a person signs: the 64 digits and a line feed, as sha256sum and echo give them.
[[nodiscard]] std::string approval_message(const Sha256& digest);

// The text of an approval's file (JSON), and back. The file that `ssh-keygen -Y sign` wrote is one
// as well.
[[nodiscard]] std::string to_text(const Approval& approval);
[[nodiscard]] Result<Approval> parse_approval(const std::string& file, std::string_view text);

inline constexpr std::size_t most_approval_bytes = std::size_t{8} * 1024;

struct Approved {
  std::vector<std::string> by;      // signers, in the order of the approvals
  std::vector<Diagnostic> refused;  // one for each approval that counts for nothing
};

// Which approvals count for the edition of this digest. `place`: that of the next decision in the
// log; a key has to hold there, so that one revoked from now on approves nothing more.
[[nodiscard]] Approved judge(const std::vector<Approval>& approvals, const Register& keys,
                             std::uint32_t place, const Sha256& digest);

}  // namespace palermo::authority
