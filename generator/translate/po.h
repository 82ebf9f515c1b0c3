// SPDX-License-Identifier: Apache-2.0
// A catalogue as a PO file of GNU gettext, and back. The key is the context of an entry, so that
// equal texts in two places stay apart; what is stale is fuzzy. Plural forms stand inside one
// message (ICU MessageFormat), never in entries of PO. An own reader, because gettext's library
// may not be linked under this program's licence. Knows nothing of what the texts are for.
#pragma once

#include "base/result.h"
#include "translate/catalogue.h"

#include <string>
#include <string_view>

namespace palermo::translate {

// UTF-8, without any date: the same catalogue gives the same bytes.
[[nodiscard]] std::string write_po(const Catalogue& catalogue);

// Obsolete entries are left aside; fuzzy ones are Stale, empty ones Missing. All mistakes at once,
// with file, line and column: "po-syntax", "po-escape", "po-plural", "po-charset", "po-header",
// "po-duplicate", "bad-utf8".
[[nodiscard]] Checked<Catalogue> read_po(const std::string& file, std::string_view text);

}  // namespace palermo::translate
