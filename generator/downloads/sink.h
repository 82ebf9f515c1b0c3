// SPDX-License-Identifier: Apache-2.0
// Where bytes go, piece by piece, so that a file of any length needs little memory.
#pragma once

#include <functional>
#include <string_view>

namespace palermo::downloads {

// False where they could not be taken: whoever gives them stops.
using Sink = std::function<bool(std::string_view bytes)>;

}  // namespace palermo::downloads
