// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/exit_status.h"

#include <fcntl.h>

namespace {

// A program that was started with a closed output would be given its number for the first file of
// the site, and would print into it.
bool hold_standard_streams() {
  int file = 0;
  while (file >= 0 && file <= 2) file = ::open("/dev/null", O_RDWR);
  return file > 2 && ::fcntl(file, F_SETFD, FD_CLOEXEC) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace palermo::cli;
  if (!hold_standard_streams()) return code(ExitStatus::NotWritten);
  return run_program(argc, argv);
}
