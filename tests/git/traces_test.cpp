// SPDX-License-Identifier: Apache-2.0
#include "git/traces.h"

#include "support/catch.h"
#include "support/repository.h"

#include <algorithm>

using namespace palermo;

TEST_CASE("the traces of a commit are its id, its trees and the addresses of its people") {
  test::TestRepository repository;
  repository.write("content/a.md", "text");
  const std::string id = repository.commit();
  const auto traces = git::read_traces(repository.path(), "HEAD");
  REQUIRE(traces);
  REQUIRE(traces->ids.size() == 3);
  CHECK(traces->ids[0] == id);
  for (const std::string& one : traces->ids) CHECK(one.size() == 40);
  CHECK(traces->ids[1] != traces->ids[2]);
  REQUIRE(traces->addresses.size() == 1);
  CHECK(traces->addresses[0].find('@') != std::string::npos);
}

TEST_CASE("traces are those of the revision that is named, also by an annotated tag") {
  test::TestRepository repository;
  repository.write("content/a.md", "text");
  const std::string first = repository.commit();
  repository.tag("v1");
  repository.write("content/a.md", "another text");
  repository.commit();
  const auto traces = git::read_traces(repository.path(), "v1");
  REQUIRE(traces);
  CHECK(traces->ids[0] == first);
}

TEST_CASE("a revision that is not there has no traces") {
  test::TestRepository repository;
  repository.write("content/a.md", "text");
  repository.commit();
  CHECK_FALSE(git::read_traces(repository.path(), "nowhere"));
}
