// SPDX-License-Identifier: Apache-2.0
// Where a link in a text leads: to another part, where that is public. What is not public and what
// does not exist look the same. Knows nothing of Markdown or HTML.
#pragma once

#include "mechanism/part_path.h"
#include "pages/index.h"

#include <optional>
#include <string>
#include <string_view>

namespace palermo::pages {

// `target` is "untoc/5-1" (the answer to that question by the same State), a path relative to the
// file of the part that holds the link ("../../observations/training.md"), or one from the content
// folder ("/reviews/…"). Language and ending may be left out.
[[nodiscard]] const PartRef* resolve(std::string_view target, const mechanism::RecordId& from,
                                     const Index& index);

}  // namespace palermo::pages
