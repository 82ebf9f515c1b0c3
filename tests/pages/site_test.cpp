// SPDX-License-Identifier: Apache-2.0
#include "pages/site.h"

#include "pages/link_checker.h"
#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const Files& sample() {
  static const Files files = render(edition::test::sample());
  return files;
}

}  // namespace

TEST_CASE("every link of a site leads to a file that was written and an id on it") {
  const std::vector<std::string> faults = LinkChecker(sample()).check();
  for (const std::string& fault : faults) UNSCOPED_INFO(fault);
  CHECK(faults.empty());
}
