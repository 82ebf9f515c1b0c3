// SPDX-License-Identifier: Apache-2.0
// What a machine has of what the program needs. Looks, and changes nothing.
#pragma once

#include <string>
#include <vector>

namespace palermo::cli {

enum class Health { Good, CouldBeBetter, Bad };  // Bad: some command fails without it

struct Symptom {
  std::string about;  // "git"
  Health health = Health::Good;
  std::string found;   // one line
  std::string remedy;  // what to type; empty where all is well
};

struct MachineQuestions {
  std::string repository = ".";
  std::string out = "public";
  std::string pagefind;  // empty: where it usually is
};

[[nodiscard]] std::vector<Symptom> look_at_machine(const MachineQuestions& questions);

}  // namespace palermo::cli
