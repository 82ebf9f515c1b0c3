// SPDX-License-Identifier: Apache-2.0
// A target under libFuzzer: PALERMO_FUZZ names it. tests/prove/fuzz.sh runs them all.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/targets.h"

namespace {

const palermo::fuzz::Target* chosen() {
  const char* const name = std::getenv("PALERMO_FUZZ");
  for (const palermo::fuzz::Target& target : palermo::fuzz::targets())
    if (name != nullptr && target.name == name) return &target;
  std::fputs("PALERMO_FUZZ names no target\n", stderr);
  std::exit(2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const palermo::fuzz::Target* const target = chosen();
  target->run({reinterpret_cast<const char*>(data), size});
  return 0;
}
