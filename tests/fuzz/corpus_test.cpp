// SPDX-License-Identifier: Apache-2.0
// Goes through the corpus, and through all that one cut or one changed byte makes of each file in
// it. What the fuzzer finds is put into the corpus and never comes back.
#include "fuzz/targets.h"

#include <boost/filesystem.hpp>

#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace palermo;
namespace fs = boost::filesystem;

namespace {

const fs::path corpus = fs::path(PALERMO_SOURCE_DIR) / "tests/fuzz/corpus";

void try_changes(const fuzz::Target& target, const std::string& bytes) {
  target.run(bytes);
  const std::size_t step = bytes.size() / 40 + 1;
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    target.run(std::string_view(bytes).substr(0, at));
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x21);
    target.run(changed);
    target.run(changed.insert(at, "\xE2\x80\xAE{{\"\\"));
  }
}

}  // namespace

TEST_CASE("the corpus of the fuzzer breaks nothing, nor does what is close to it") {
  for (const fuzz::Target& target : fuzz::targets()) {
    const fs::path folder = corpus / std::string(target.name);
    INFO(folder.string());
    REQUIRE(fs::is_directory(folder));
    std::size_t files = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      INFO(entry.path().string());
      CHECK_NOTHROW(try_changes(target, test::read_file(entry.path())));
      ++files;
    }
    CHECK(files >= 3);
  }
}
