// SPDX-License-Identifier: Apache-2.0
// palermo verify: what anyone can check of a published site, without the repository.
#pragma once

#include "cli/exit_status.h"

#include <iosfwd>
#include <string>

namespace palermo::cli {

struct VerifyRequest {
  std::string site;
  std::string edition;   // a folder or edition.tar.gz; empty: the manifest alone
  std::string theme;     // empty: the program's own
  std::string pagefind;  // for a site with search; empty: find_pagefind()
  bool quiet = false;
};

// Every file as the manifest says, and, with an edition, the very site that follows from it.
[[nodiscard]] ExitStatus verify(const VerifyRequest& request, std::ostream& out,
                                std::ostream& errors);

}  // namespace palermo::cli
