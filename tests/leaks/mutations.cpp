// SPDX-License-Identifier: Apache-2.0
#include <cstdint>

#include "leaks/mutations.h"

namespace palermo::leaks {

const std::vector<Mutation>& mutations() {
  static const std::vector<Mutation> all([] {
    std::vector<Mutation> list;
    for (const auto& some : {material_mutations(), decision_mutations(), repository_mutations(),
                             authority_mutations(), attachment_mutations()})
      list.insert(list.end(), some.begin(), some.end());
    return list;
  }());
  return all;
}

Mutated mutate(const Twin& base, std::uint64_t seed) {
  Random random(seed);
  Mutated mutated{.twin = base, .applied = ""};
  const std::size_t count = random.between(1, 6);
  for (std::size_t i = 0; i < count; ++i) {
    const Mutation& mutation = random.pick(mutations());
    mutation.apply(mutated.twin, random);
    mutated.applied += (i == 0 ? "" : ", ") + std::string(mutation.name);
  }
  return mutated;
}

}  // namespace palermo::leaks
