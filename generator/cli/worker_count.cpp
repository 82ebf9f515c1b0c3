// SPDX-License-Identifier: Apache-2.0
#include "cli/worker_count.h"

#include "markup/cmark_library.h"

#include <algorithm>
#include <thread>

namespace palermo::cli {

std::size_t worker_count(unsigned asked) {
  if (!tables_are_frozen()) return 1;
  return asked == 0 ? std::max(1U, std::thread::hardware_concurrency()) : asked;
}

}  // namespace palermo::cli
