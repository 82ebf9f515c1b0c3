// SPDX-License-Identifier: Apache-2.0
// Noninterference: two repositories that agree on what is released give the same site, byte for
// byte, and print the same, whatever else differs.
//
// To repeat one pair: PALERMO_LEAKS_PAIR=<base seed>,<twin seed>. To try other pairs:
// PALERMO_LEAKS_SEED=<number>.
#include <cstdint>
#include <cstdlib>
#include <sstream>

#include "leaks/build.h"
#include "leaks/mutations.h"
#include "leaks/small_archive.h"
#include "support/catch.h"

using namespace palermo::leaks;

namespace {

constexpr std::uint64_t bases_a_case = 2;
constexpr std::uint64_t twins_a_base = 32;

std::uint64_t first_seed() {
  const char* const text = std::getenv("PALERMO_LEAKS_SEED");
  return text == nullptr ? 1 : std::strtoull(text, nullptr, 10) * 1000;
}

void check_pair(std::uint64_t base_seed, std::uint64_t twin_seed, const Twin& base,
                const Outcome& expected) {
  const Mutated mutated = mutate(base, twin_seed);
  INFO("PALERMO_LEAKS_PAIR=" << base_seed << "," << twin_seed << ": " << mutated.applied);
  CHECK(list(differences(expected, build(mutated.twin))) == "");
}

void check_pairs(std::uint64_t block) {
  for (std::uint64_t b = 0; b < bases_a_case; ++b) {
    const std::uint64_t base_seed = first_seed() + block * bases_a_case + b;
    const Twin base{.archive = make_archive(base_seed), .shape = {}};
    const Outcome expected = build(base);
    INFO("base " << base_seed << ": " << expected.errors);
    REQUIRE(expected.status == 0);
    for (std::uint64_t t = 0; t < twins_a_base; ++t)
      check_pair(base_seed, base_seed * 1000 + t, base, expected);
  }
}

}  // namespace

// 8 cases of 64 pairs each, so that several can run at once.
TEST_CASE("what is not released changes nothing: pairs 1 to 64") { check_pairs(0); }
TEST_CASE("what is not released changes nothing: pairs 65 to 128") { check_pairs(1); }
TEST_CASE("what is not released changes nothing: pairs 129 to 192") { check_pairs(2); }
TEST_CASE("what is not released changes nothing: pairs 193 to 256") { check_pairs(3); }
TEST_CASE("what is not released changes nothing: pairs 257 to 320") { check_pairs(4); }
TEST_CASE("what is not released changes nothing: pairs 321 to 384") { check_pairs(5); }
TEST_CASE("what is not released changes nothing: pairs 385 to 448") { check_pairs(6); }
TEST_CASE("what is not released changes nothing: pairs 449 to 512") { check_pairs(7); }

TEST_CASE("L04, L07, L22: each mutation alone changes nothing") {
  const Twin base{.archive = make_archive(41), .shape = {}};
  const Outcome expected = build(base);
  REQUIRE(expected.status == 0);
  for (const Mutation& mutation : mutations()) {
    INFO(mutation.name);
    Twin twin = base;
    Random random(41);
    mutation.apply(twin, random);
    CHECK(list(differences(expected, build(twin))) == "");
  }
}

TEST_CASE("a pair that the environment names") {
  const char* const text = std::getenv("PALERMO_LEAKS_PAIR");
  if (text == nullptr) return;
  std::istringstream in(text);
  std::uint64_t base_seed = 0;
  std::uint64_t twin_seed = 0;
  char comma = 0;
  in >> base_seed >> comma >> twin_seed;
  const Twin base{.archive = make_archive(base_seed), .shape = {}};
  check_pair(base_seed, twin_seed, base, build(base));
}
