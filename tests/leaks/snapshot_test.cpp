// SPDX-License-Identifier: Apache-2.0
#include "leaks/snapshot.h"

#include <boost/filesystem/operations.hpp>

#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace palermo;
using namespace palermo::leaks;
namespace fs = boost::filesystem;

namespace {

Outcome outcome_of(const test::TemporaryFolder& folder) {
  return {.site = read_site(folder.path()), .out = "", .errors = ""};
}

}  // namespace

TEST_CASE("two folders that are the same have no differences") {
  const test::TemporaryFolder a;
  const test::TemporaryFolder b;
  for (const test::TemporaryFolder* const folder : {&a, &b}) folder->write("en/page.html", "text");
  CHECK(list(differences(outcome_of(a), outcome_of(b))) == "");
}

TEST_CASE("every kind of difference between two folders is seen") {
  const test::TemporaryFolder a;
  const test::TemporaryFolder b;
  for (const test::TemporaryFolder* const folder : {&a, &b}) folder->write("en/page.html", "text");
  SECTION("a byte") { b.write("en/page.html", "texT"); }
  SECTION("the length") { b.write("en/page.html", "text\n"); }
  SECTION("one file more") { b.write("en/other.html", ""); }
  SECTION("a file without a name that lists show") { b.write("en/.hidden", ""); }
  SECTION("an empty folder") { fs::create_directory(b.path() / "empty"); }
  SECTION("the mode") { fs::permissions(b.path() / "en/page.html", fs::owner_read); }
  SECTION("a symbolic link in place of a file") {
    b.write("en/target", "text");
    a.write("en/target", "text");
    fs::remove(b.path() / "en/page.html");
    fs::create_symlink("target", b.path() / "en/page.html");
  }
  CHECK_FALSE(differences(outcome_of(a), outcome_of(b)).empty());
  CHECK_FALSE(differences(outcome_of(b), outcome_of(a)).empty());
}

TEST_CASE("a difference in what is printed, or in the exit status, is seen") {
  const Outcome honest{.site = {}, .out = "4 pages\n", .errors = ""};
  Outcome other = honest;
  SECTION("printed") { other.out += "x"; }
  SECTION("printed as an error") { other.errors += "x"; }
  SECTION("the exit status") { other.status = 1; }
  CHECK(differences(honest, other).size() == 1);
}
