// SPDX-License-Identifier: Apache-2.0
// What a publisher keeps of each publication, in DIR/private/reports: the commit, the instant, the
// proofs and what they found. Private: it names what is not public.
#pragma once

#include "cli/proofs.h"
#include "output/shelf.h"

#include <string>

namespace palermo::cli {

struct Report {
  std::string outcome;  // "published 3f2a…", "unchanged", "refused: publish-audit-found"
  std::string commit, as_of;
  std::string digest;   // of manifest.json; empty where it did not come to that
  std::string edition;  // the digest of edition.json, which approvals are over; the same
  std::vector<std::string> approved_by;  // signers of the register
  std::string instead_of;  // why only withdrawals were applied; empty: all of the edition is there
  Rebuilt walls;
  std::string audit;    // what palermo-audit said
};

[[nodiscard]] std::string to_json(const Report& report);

// "reports/0007.json": one more than the last. An error where nobody can tell which was the last.
[[nodiscard]] Result<std::string> report_name(const output::Shelf& shelf);

}  // namespace palermo::cli
