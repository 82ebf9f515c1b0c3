// SPDX-License-Identifier: Apache-2.0
// What the shell is told.
#include "cli/command.h"

#include "cli/run_program.h"
#include "cli/work_tree.h"
#include "support/catch.h"
#include "support/repository.h"

#include <string>
#include <vector>

using namespace palermo;
using palermo::test::TemporaryFolder;
using palermo::test::TestRepository;

namespace {

using Outcome = test::RunResult;

Outcome run(const std::vector<std::string>& arguments) { return test::run_palermo(arguments); }

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("help names every command and every exit status") {
  const Outcome outcome = run({"--help"});
  CHECK(outcome.status == 0);
  for (const char* word : {"init", "new", "status", "doctor", "help", "build", "check", "explain",
                           "decide", "sign", "clean", "export", "Exit status"}) {
    INFO(word);
    CHECK(contains(outcome.out, word));
  }
}

TEST_CASE("every command has a help with an example") {
  for (const char* command : {"init", "new", "status", "doctor", "help", "build", "check",
                              "explain", "decide", "sign", "clean", "export"}) {
    INFO(command);
    const Outcome outcome = run({command, "--help"});
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, std::string("palermo ") + command));
    CHECK(contains(outcome.out, "Example"));
  }
}

TEST_CASE("a command line that is not understood ends with status 2") {
  CHECK(run({}).status == 2);
  CHECK(run({"biuld"}).status == 2);
  CHECK(run({"build", "--format"}).status == 2);
  CHECK(run({"check", "--format", "xml"}).status == 2);
  CHECK(run({"build", "--edition", "x", "--rev", "HEAD"}).status == 2);
}

TEST_CASE("where there is no repository, one sentence says so with a remedy, status 3") {
  const TemporaryFolder folder;
  const Outcome outcome = run(
      {"build", "--repo", folder.path().string(), "--out", (folder.path() / "public").string()});
  CHECK(outcome.status == 3);
  CHECK(contains(outcome.errors, "hint:"));
  CHECK_FALSE(boost::filesystem::exists(folder.path() / "public"));
}

TEST_CASE("a revision that is not there is named as the trouble, status 3") {
  TestRepository repository;
  repository.write("content/x", "");
  repository.commit();
  const Outcome outcome =
      run({"check", "--repo", repository.path().string(), "--rev", "no-such-branch"});
  CHECK(outcome.status == 3);
}

TEST_CASE("an instant that is none is a mistake of the command line") {
  TestRepository repository;
  repository.write("content/x", "");
  repository.commit();
  const Outcome outcome =
      run({"check", "--repo", repository.path().string(), "--as-of", "yesterday"});
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.errors, "2027-04-01T00:00:00Z"));
}

TEST_CASE("decide says what it wrote and what to do next") {
  const test::WorkTree tree;
  const Outcome outcome =
      run({"decide", "publish", "--state", "xaa", "--reference", "Note 1", "--repo",
           tree.path().string(), "reviews/xaa/criminalization/responses/untoc"});
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "content/decisions/xaa/0001-decision.json"));
  CHECK(contains(outcome.out, "palermo check"));
}
