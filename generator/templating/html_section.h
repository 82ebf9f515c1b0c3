// SPDX-License-Identifier: Apache-2.0
// Where in an HTML page we are after a part that may be left out or repeated. Knows nothing of keys
// or files.
#pragma once

#include "templating/html_context.h"

#include <optional>

namespace palermo::templating {

// A section begins here.
void enter_section(HtmlContext& context);

// A section ends here, having begun at `begin` (after enter_section): the context that holds
// whether its body was written or not, and often if it `repeats`. Nothing: there is none.
[[nodiscard]] std::optional<HtmlContext> leave_section(const HtmlContext& begin,
                                                       const HtmlContext& end, bool repeats);

}  // namespace palermo::templating
