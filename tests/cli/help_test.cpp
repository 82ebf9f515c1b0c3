// SPDX-License-Identifier: Apache-2.0
// Help as pages and completions; what a machine lacks.
#include "cli/archive_folder.h"
#include "support/catch.h"

#include <iterator>

using namespace palermo;
using test::contains;
using test::run_palermo;
namespace fs = boost::filesystem;

TEST_CASE("help of a command is what its own option --help says") {
  CHECK(run_palermo({"help", "decide", "publish"}).out ==
        run_palermo({"decide", "publish", "--help"}).out);
  CHECK(run_palermo({"help"}).out == run_palermo({"--help"}).out);
  CHECK(run_palermo({"help", "biuld"}).status == 2);
}

TEST_CASE("the manual page of a command has its options and its examples") {
  const auto page = run_palermo({"help", "check", "--man"});
  CHECK(page.status == 0);
  for (const char* part : {".TH PALERMO\\-CHECK 1", ".SH SYNOPSIS", "\\-\\-format", "One of: text",
                           "palermo check \\-\\-rev origin/proposal"}) {
    INFO(part);
    CHECK(contains(page.out, part));
  }
}

TEST_CASE("every command has a manual page, and each shell its completions") {
  const test::TemporaryFolder folder;
  REQUIRE(run_palermo({"help", "--into", folder.path().string()}).status == 0);
  for (const char* name : {"palermo.1", "palermo-build.1", "palermo-decide.1", "palermo-init.1"})
    CHECK(fs::exists(folder.path() / "man/man1" / name));
  for (const char* name : {"bash-completion/completions/palermo", "zsh/vendor-completions/_palermo",
                           "fish/vendor_completions.d/palermo.fish"})
    CHECK(contains(test::read_file(folder.path() / name), "decide/publish"));
}

TEST_CASE("a real bash completes commands, options and the words that an option takes") {
  const test::TemporaryFolder folder;
  REQUIRE(run_palermo({"help", "--into", folder.path().string()}).status == 0);
  const std::string file = (folder.path() / "bash-completion/completions/palermo").string();
  const auto complete = [&](const std::string& words, int at) {
    return cli::run_command({"bash", "-c",
                             "source " + file + "; COMP_WORDS=(" + words +
                                 "); COMP_CWORD=" + std::to_string(at) +
                                 "; _palermo; echo ${COMPREPLY[@]}"})
        .out;
  };
  CHECK(complete("palermo dec", 1) == "decide\n");
  CHECK(complete("palermo decide with", 2) == "withdraw\n");
  CHECK(complete("palermo decide publish --agr", 3) == "--agreed-by\n");
  CHECK(complete("palermo check --format s", 3) == "sarif\n");
}

TEST_CASE("doctor names what is wrong with a repository and how to mend it") {
  const test::TemporaryFolder folder;
  const auto outcome = run_palermo({"doctor", "--repo", (folder.path() / "none").string()});
  CHECK(outcome.status == 1);
  CHECK(contains(outcome.out, "MISSING"));
  CHECK(contains(outcome.out, "to mend it:"));
}

TEST_CASE("doctor sees that a clone is shallow and that a folder cannot be written to") {
  const test::ArchiveFolder archive;
  archive.write(".git/shallow", "");
  const auto outcome =
      archive.run({"doctor", "--out", "/proc/self/outcomes"});
  CHECK(contains(outcome.out, "--unshallow"));
  CHECK(contains(outcome.out, "cannot be written to"));
  CHECK(contains(outcome.out, "content/mechanism.json is in HEAD"));
}
