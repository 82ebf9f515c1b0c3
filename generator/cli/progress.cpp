// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.h"

#include <cstdlib>
#include <iostream>
#include <string>
#include <unistd.h>

namespace palermo::cli {
namespace {

bool can_redraw() {
  const char* const terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) == 1 && terminal != nullptr && std::string(terminal) != "dumb";
}

}  // namespace

Progress::Progress(bool quiet) : shown_(!quiet && can_redraw()) {}

void Progress::stage(std::string_view text) {
  if (shown_) std::cerr << "\r\x1b[K" << text << "…" << std::flush;
}

void Progress::clear() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
}

double Progress::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

}  // namespace palermo::cli
