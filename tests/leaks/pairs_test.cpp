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

constexpr std::uint64_t bases_a_case = 5;
constexpr std::uint64_t twins_a_base = 25;

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

// 16 cases of 125 pairs each, so that several can run at once.
TEST_CASE("what is not released changes nothing: pairs 1 to 125") { check_pairs(0); }
TEST_CASE("what is not released changes nothing: pairs 126 to 250") { check_pairs(1); }
TEST_CASE("what is not released changes nothing: pairs 251 to 375") { check_pairs(2); }
TEST_CASE("what is not released changes nothing: pairs 376 to 500") { check_pairs(3); }
TEST_CASE("what is not released changes nothing: pairs 501 to 625") { check_pairs(4); }
TEST_CASE("what is not released changes nothing: pairs 626 to 750") { check_pairs(5); }
TEST_CASE("what is not released changes nothing: pairs 751 to 875") { check_pairs(6); }
TEST_CASE("what is not released changes nothing: pairs 876 to 1000") { check_pairs(7); }
TEST_CASE("what is not released changes nothing: pairs 1001 to 1125") { check_pairs(8); }
TEST_CASE("what is not released changes nothing: pairs 1126 to 1250") { check_pairs(9); }
TEST_CASE("what is not released changes nothing: pairs 1251 to 1375") { check_pairs(10); }
TEST_CASE("what is not released changes nothing: pairs 1376 to 1500") { check_pairs(11); }
TEST_CASE("what is not released changes nothing: pairs 1501 to 1625") { check_pairs(12); }
TEST_CASE("what is not released changes nothing: pairs 1626 to 1750") { check_pairs(13); }
TEST_CASE("what is not released changes nothing: pairs 1751 to 1875") { check_pairs(14); }
TEST_CASE("what is not released changes nothing: pairs 1876 to 2000") { check_pairs(15); }

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
