// SPDX-License-Identifier: Apache-2.0
// Makes small archives: a dozen or two of public parts in several languages and kinds, and as many
// that are not public, each for another reason. The same seed gives the same archive.
#pragma once

#include <cstdint>

#include "leaks/archive.h"

namespace palermo::leaks {

inline constexpr const char* small_as_of = "2025-06-01T00:00:00Z";

[[nodiscard]] Archive make_archive(std::uint64_t seed);

}  // namespace palermo::leaks
