// SPDX-License-Identifier: Apache-2.0
// Changes of a repository that leave what is released as it is. One table; each entry has a name,
// so that a test can say which of them made a difference.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "leaks/random.h"
#include "leaks/twin.h"

namespace palermo::leaks {

struct Mutation {
  std::string_view name;
  void (*apply)(Twin& twin, Random& random);
};

[[nodiscard]] const std::vector<Mutation>& mutations();

// The parts of the table.
[[nodiscard]] std::vector<Mutation> material_mutations();
[[nodiscard]] std::vector<Mutation> decision_mutations();
[[nodiscard]] std::vector<Mutation> repository_mutations();
[[nodiscard]] std::vector<Mutation> authority_mutations();
[[nodiscard]] std::vector<Mutation> attachment_mutations();

struct Mutated {
  Twin twin;
  std::string applied;  // the names, in the order in which they were applied
};

// One to six of them, one after the other.
[[nodiscard]] Mutated mutate(const Twin& base, std::uint64_t seed);

}  // namespace palermo::leaks
