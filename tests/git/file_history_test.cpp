// SPDX-License-Identifier: Apache-2.0
#include "git/file_history.h"

#include "support/catch.h"
#include "support/repository.h"

using namespace palermo;
using Versions = std::vector<git::FileVersion>;

namespace {

Versions history(const test::TestRepository& repository, const std::vector<std::string>& paths,
                 std::size_t most = 100) {
  Versions versions;
  const auto read = git::read_file_history(repository.path(), "HEAD", paths,
                                           [&](const git::FileVersion& version) {
                                             versions.push_back(version);
                                             return versions.size() < most;
                                           });
  CHECK(read);
  return versions;
}

// Three commits that change a.json, of which the second changes something else as well.
test::TestRepository three_commits() {
  test::TestRepository repository;
  repository.write("content/a.json", "1");
  repository.commit();
  repository.write("content/other.json", "x");
  repository.commit();
  repository.write("content/a.json", "2");
  repository.write("content/b.json", "b");
  repository.commit();
  return repository;
}

}  // namespace

TEST_CASE("the versions of files are told newest first, where one of them changed") {
  const auto repository = three_commits();
  CHECK(history(repository, {"content/a.json", "content/b.json"}) ==
        Versions{{"2", "b"}, {"1", ""}});
  CHECK(history(repository, {"content/a.json", "content/b.json"}, 1) == Versions{{"2", "b"}});
}

TEST_CASE("a file that was never there has one empty version") {
  CHECK(history(three_commits(), {"content/none.json"}) == Versions{{""}});
}

TEST_CASE("a folder or a link is no version of a file") {
  test::TestRepository repository;
  repository.write("a/b", "x");
  repository.link("l", "a/b");
  repository.commit();
  CHECK(history(repository, {"a"}) == Versions{{""}});
}

TEST_CASE("a revision that is not there has no history") {
  const auto repository = three_commits();
  const auto read = git::read_file_history(repository.path(), "none", {"a"},
                                           [](const git::FileVersion&) { return true; });
  REQUIRE_FALSE(read);
  CHECK(read.error().code == "git-no-revision");
}
