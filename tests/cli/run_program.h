// SPDX-License-Identifier: Apache-2.0
// Runs the program in this process and catches what it prints and its exit status.
#pragma once

#include "cli/command.h"

#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace palermo::test {

struct RunResult {
  int status = 0;
  std::string out, errors;
};

inline RunResult run_palermo(const std::vector<std::string>& arguments) {
  std::ostringstream out, errors;
  std::streambuf* const old_out = std::cout.rdbuf(out.rdbuf());
  std::streambuf* const old_errors = std::cerr.rdbuf(errors.rdbuf());
  std::vector<const char*> words = {"palermo"};
  for (const std::string& argument : arguments) words.push_back(argument.c_str());
  const int status = cli::run_program(static_cast<int>(words.size()), words.data());
  std::cout.rdbuf(old_out);
  std::cerr.rdbuf(old_errors);
  return {status, out.str(), errors.str()};
}

}  // namespace palermo::test
