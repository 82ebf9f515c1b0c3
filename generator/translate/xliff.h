// SPDX-License-Identifier: Apache-2.0
// A catalogue as an XLIFF 2.0 file (ISO 21720), and back. A stale translation stands in a note and
// not as the target, so that no tool can hand it back as if it were new. Knows nothing of what the
// texts are for.
#pragma once

#include "base/result.h"
#include "translate/catalogue.h"

#include <string>

namespace palermo::translate {

// The same catalogue gives the same bytes.
[[nodiscard]] std::string write_xliff(const Catalogue& catalogue);

// A unit that a tool has divided is put together again; of one with a segment without target, or in
// state "initial", nothing is taken. Mistakes: "xliff-syntax", "xliff-version", "xliff-header",
// "xliff-duplicate", "bad-utf8". Document types and entities of their own are never read.
[[nodiscard]] Checked<Catalogue> read_xliff(const std::string& file, const std::string& text);

}  // namespace palermo::translate
