// SPDX-License-Identifier: Apache-2.0
// PALERMO_APPROVE=1 rewrites what is expected; read the difference before it is committed.
#include "rejections/rejection.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>

#include <cstdlib>
#include <fstream>
#include <set>

using namespace palermo::test;
namespace fs = boost::filesystem;

namespace {

std::set<fs::path> cases() {
  std::set<fs::path> paths;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(fs::path(PALERMO_SOURCE_DIR) / "tests/rejections/cases"))
    paths.insert(entry.path());
  return paths;
}

void approve(const fs::path& path, const std::string& text, const std::string& said) {
  const std::string mark = "--- expected: ";
  std::ofstream out(path.string(), std::ios::binary);
  out << text.substr(0, text.find(mark)) << mark << said;
}

}  // namespace

TEST_CASE("every mistake gets exactly the message that its file says, and its exit status") {
  const std::set<fs::path> paths = cases();
  REQUIRE(paths.size() >= 25);
  const bool approving = std::getenv("PALERMO_APPROVE") != nullptr;
  for (const fs::path& path : paths) {
    const std::string text = read_file(path);
    const Rejection rejection = parse_rejection(text);
    const std::string said = answer(rejection);
    INFO(path.filename().string());
    if (approving)
      approve(path, text, said);
    else
      CHECK(said == rejection.expected);
  }
}
