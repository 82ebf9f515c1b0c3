// SPDX-License-Identifier: Apache-2.0
// Where an address of the site leads in the archive: by names alone, so to what is not public too.
// Knows nothing of decisions and opens nothing.
#pragma once

#include "cli/archive.h"

#include <string>
#include <string_view>
#include <vector>

namespace palermo::cli {

// "/en/xaa/…" or "https://example.org/outcomes/en/xaa/…", and no path of the content.
[[nodiscard]] bool is_address(std::string_view text);

struct Lead {
  std::string page;                // "en/xaa/criminalization_responses-untoc.html"
  std::vector<std::string> files;  // of the parts that stand there, below the content folder
  bool of_reference = false;       // a page of reference data and lists, which no decision names
};

// Neither files nor of_reference: no page of the site has this address.
[[nodiscard]] Result<Lead> lead_of(std::string_view address, const Archive& archive);

}  // namespace palermo::cli
