// SPDX-License-Identifier: Apache-2.0
// The data file of a new part, of what was typed. What may stand in it is for `mechanism` to say.
#pragma once

#include "cli/new_part.h"

#include <string>

namespace palermo::cli {

// JSON with its last line break. `asked`: a question that wants one of several answers; where none
// was typed the field stands there empty, which no loader accepts, for the author to fill in.
[[nodiscard]] std::string data_of(const NewPartRequest& request, bool asked);

}  // namespace palermo::cli
