// SPDX-License-Identifier: Apache-2.0
// A PDF as bytes, before a library reads it. The clean layout is the plainest that there is: a
// head, every object once and one after the other, one table of them, one end, not a byte besides.
// So nothing can stand in a file that no reader shows. For the module's own files only.
#pragma once

#include "attachments/reasons.h"

#include <string_view>

namespace palermo::attachments {

void check_pdf_layout(std::string_view bytes, Reasons& reasons);

// Is it safe to let a library read it: does nothing in it unpack to more than a machine can hold?
[[nodiscard]] bool inflates_within_limits(std::string_view bytes);

}  // namespace palermo::attachments
