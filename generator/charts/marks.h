// SPDX-License-Identifier: Apache-2.0
// Marks that are told apart by their shapes, and what stands beside them in a legend. Knows nothing
// of what they mean.
#pragma once

#include "charts/picture.h"
#include "charts/tiles.h"

#include <string_view>

namespace palermo::charts {

void draw_mark(Picture& picture, Mark mark, Point centre);

// A mark and its word on the base line of `at`; where the next may begin.
[[nodiscard]] Point draw_word(Picture& picture, Mark mark, std::string_view word, Point at);

}  // namespace palermo::charts
