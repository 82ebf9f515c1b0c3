// SPDX-License-Identifier: Apache-2.0
// Changes of what is released, each with its decision. A site that does not show one of them, or a
// test that does not see it, is blind.
#pragma once

#include <string_view>
#include <vector>

#include "leaks/archive.h"
#include "leaks/random.h"

namespace palermo::leaks {

struct PublicChange {
  std::string_view name;
  bool (*apply)(Archive& archive, Random& random);  // false: the archive has nothing to change so
};

[[nodiscard]] const std::vector<PublicChange>& public_changes();

}  // namespace palermo::leaks
