// SPDX-License-Identifier: Apache-2.0
// Text into SVG, escaped once. Knows nothing of pictures.
#pragma once

#include <string>
#include <string_view>

namespace palermo::charts {

// For text and for double-quoted attribute values alike: & < > " become entities.
void append_escaped(std::string& out, std::string_view text);

}  // namespace palermo::charts
