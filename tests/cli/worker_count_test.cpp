// SPDX-License-Identifier: Apache-2.0
#include "cli/worker_count.h"

#include "support/catch.h"

using namespace palermo::cli;

TEST_CASE("a program that is linked as ours works with as many threads as it is asked to") {
  CHECK(worker_count(1) == 1);
  CHECK(worker_count(3) == 3);
  CHECK(worker_count(0) >= 1);
}
