// SPDX-License-Identifier: Apache-2.0
#include "markup/arena.h"

#include <cstdint>
#include <cstring>

#include "support/catch.h"

using namespace palermo;

TEST_CASE("pieces are aligned, apart, and keep their bytes when they grow") {
  Arena arena;
  auto* const first = static_cast<char*>(arena.allocate(3));
  auto* const second = static_cast<char*>(arena.allocate(5));
  CHECK(reinterpret_cast<std::uintptr_t>(second) % alignof(std::max_align_t) == 0);
  std::memcpy(first, "abc", 3);
  std::memcpy(second, "defgh", 5);
  auto* const grown = static_cast<char*>(arena.reallocate(first, 100'000));
  CHECK(std::memcmp(grown, "abc", 3) == 0);
  CHECK(std::memcmp(second, "defgh", 5) == 0);
  CHECK(arena.reallocate(nullptr, 0) != nullptr);
}

TEST_CASE("a piece larger than a block is whole, and memory is used again after a reset") {
  Arena arena;
  void* const first = arena.allocate(10);
  std::memset(arena.allocate(3U << 20U), 1, 3U << 20U);
  for (int i = 0; i < 10'000; ++i) std::memset(arena.allocate(1'000), 2, 1'000);
  arena.reset();
  CHECK(arena.allocate(10) == first);
}
