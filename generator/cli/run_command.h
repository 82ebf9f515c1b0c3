// SPDX-License-Identifier: Apache-2.0
// Runs another program of the machine and hears what it says. Knows nothing of what it does.
#pragma once

#include <string>
#include <vector>

namespace palermo::cli {

struct CommandResult {
  bool started = false;  // false: no such program along PATH
  int status = -1;       // its exit status; -1 where a signal ended it
  std::string out;       // what it printed, errors among it

  [[nodiscard]] bool good() const { return started && status == 0; }
};

// `command`: a program, looked up along PATH, and its arguments. It has no input. Variables that
// tell Git of another repository are kept from it.
[[nodiscard]] CommandResult run_command(const std::vector<std::string>& command);

}  // namespace palermo::cli
