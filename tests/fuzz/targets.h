// SPDX-License-Identifier: Apache-2.0
// What reads bytes of others, each as a function of any bytes. It says nothing: a crash, a report
// of a sanitizer or a broken promise (which aborts) is a finding. Shared by the fuzzer and by the
// test that goes through the corpus with every change.
#pragma once

#include <string_view>
#include <vector>

namespace palermo::fuzz {

struct Target {
  std::string_view name;  // "json", and of its folder in tests/fuzz/corpus
  void (*run)(std::string_view bytes);
};

[[nodiscard]] const std::vector<Target>& targets();

// Ends the program loudly where what has to hold does not.
void promise(bool holds);

}  // namespace palermo::fuzz
