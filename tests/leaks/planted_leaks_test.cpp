// SPDX-License-Identifier: Apache-2.0
#include <cstdint>

#include "leaks/planted_leaks.h"

#include "leaks/build.h"
#include "leaks/mutations.h"
#include "leaks/small_archive.h"
#include "support/catch.h"

using namespace palermo::leaks;

namespace {

constexpr std::uint64_t most_pairs = 250;

// How many pairs it takes until the comparison sees the leak; 0 where none of them shows it.
std::uint64_t pairs_until_caught(const PlantedLeak& planted, const Outcome& honest,
                                 const Twin& base) {
  Outcome of_base = honest;
  planted.leak(of_base, base);
  for (std::uint64_t seed = 1; seed <= most_pairs; ++seed) {
    Outcome of_twin = honest;
    planted.leak(of_twin, mutate(base, seed).twin);
    if (!differences(of_base, of_twin).empty()) return seed;
  }
  return 0;
}

}  // namespace

TEST_CASE("every planted leak is caught by the comparison of pairs") {
  const Twin base{.archive = make_archive(11), .shape = {}};
  const Outcome honest = build(base);
  REQUIRE(honest.status == 0);
  CHECK(planted_leaks().size() >= 73);
  for (const PlantedLeak& planted : planted_leaks()) {
    INFO("not caught: " << planted.name);
    CHECK(pairs_until_caught(planted, honest, base) != 0);
  }
}

TEST_CASE("what depends on public things alone is not taken for a leak") {
  const Twin base{.archive = make_archive(11), .shape = {}};
  const Outcome honest = build(base);
  const PlantedLeak harmless{"public count", [](Outcome& outcome, const Twin& twin) {
                               some_page(outcome) += std::to_string(twin.archive.released.size());
                             }};
  CHECK(pairs_until_caught(harmless, honest, base) == 0);
}
