// SPDX-License-Identifier: Apache-2.0
// Approvals as files: where the publisher finds them, and whether they suffice for an edition.
#pragma once

#include "authority/approval.h"
#include "base/result.h"
#include "output/shelf.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::cli {

// Below DIR/private: "approvals/<digest>-<key>.json", a name that says nothing of its signer.
[[nodiscard]] std::string approval_name(const Sha256& digest, const authority::PublicKey& key);

// Those in DIR/private/approvals, by name, and the files named. Fails where one that is named
// cannot be read.
[[nodiscard]] Result<std::vector<authority::Approval>> read_approvals(
    const output::Shelf& shelf, const std::vector<std::string>& named);

// Removes from the shelf what was approved and is now served: an approval serves once.
void forget_approvals(const output::Shelf& shelf, const Sha256& digest);

// What has to be approved, by whose keys, as of which place in the log.
struct Question {
  const authority::Register& keys;
  std::uint32_t place = 1;
  Sha256 digest;
  std::string to;  // the shelf, for the hints
};

struct Answer {
  std::vector<std::string> by;
  std::vector<Diagnostic> missing;  // empty: there are enough
};

[[nodiscard]] Answer ask(const Question& question,
                         const std::vector<authority::Approval>& approvals);

// "palermo approve --key KEY --to DIR --digest …" and the same without this program.
[[nodiscard]] std::string approve_command(const Sha256& digest, const std::string& to);
[[nodiscard]] std::string approve_with_ssh_keygen(const Sha256& digest);

// "2 people", "1 person"
[[nodiscard]] std::string people(std::size_t count);

}  // namespace palermo::cli
