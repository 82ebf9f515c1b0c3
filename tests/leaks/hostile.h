// SPDX-License-Identifier: Apache-2.0
// Bytes and names that break things where somebody looks at them.
#pragma once

#include <string>

#include "leaks/random.h"

namespace palermo::leaks {

[[nodiscard]] std::string hostile_bytes(Random& random);
[[nodiscard]] std::string hostile_name(Random& random);

}  // namespace palermo::leaks
