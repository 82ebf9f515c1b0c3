// SPDX-License-Identifier: Apache-2.0
// Where, how and in what surroundings the program runs changes no byte of a site.
#include <boost/filesystem/operations.hpp>

#include <cstdlib>

#include "leaks/sample_archive.h"
#include "leaks/snapshot.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace palermo;
using namespace palermo::leaks;
namespace fs = boost::filesystem;

namespace {

struct Surroundings {
  std::string variables;  // "LC_ALL=C TZ=UTC"; after "-i" no others
  std::string umask;
  std::string folder;  // to run in; empty: the temporary folder
  unsigned threads = 1;
};

// The site as the program makes it, as a process of its own.
Outcome run_program(const Surroundings& around) {
  const test::TemporaryFolder folder;
  const std::string at = folder.path().string();
  fs::create_directory(folder.path() / "tmp");
  const std::string where = around.folder.empty() ? at : around.folder;
  const std::string repository = sample_repository().string();
  const std::string command =
      "cd '" + where + "' && umask " + around.umask + " && env " + around.variables +
      " TMPDIR='" + at + "/tmp' '" PALERMO_PROGRAM "' build --repo '" + repository +
      "' --as-of " + read_expectations().as_of + " --threads " + std::to_string(around.threads) +
      " --out '" + at + "/out/site' > '" + at + "/printed' 2>&1";
  fs::create_directory(folder.path() / "out");
  Outcome outcome{.site = {}, .out = "", .errors = "", .status = std::system(command.c_str())};
  INFO(command << "\n" << test::read_file(folder.path() / "printed"));
  REQUIRE(outcome.status == 0);
  outcome.site = read_site(folder.path() / "out/site");
  return outcome;
}

}  // namespace

TEST_CASE("the sample site is the same under any locale, time zone, umask, folder and threads") {
  const Outcome first = run_program({.variables = "LC_ALL=C TZ=UTC HOME=/", .umask = "022"});
  REQUIRE(first.site.size() > 1000);
  REQUIRE(first.site.contains("search/fr/pagefind.js"));
  const std::vector<Surroundings> others = {
      {.variables = "LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Pacific/Kiritimati USER=other",
       .umask = "077",
       .folder = "/",
       .threads = 2},
      {.variables = "-i LC_ALL=ar_EG.UTF-8 TZ=America/New_York SOURCE_DATE_EPOCH=1",
       .umask = "000",
       .folder = "/usr",
       .threads = 2}};
  for (const Surroundings& around : others) {
    INFO(around.variables);
    CHECK(list(differences(first, run_program(around))) == "");
  }
}
