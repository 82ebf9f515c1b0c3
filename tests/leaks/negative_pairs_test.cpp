// SPDX-License-Identifier: Apache-2.0
// The other side of pairs_test: what is released does change the site.
#include <cstdint>
#include <map>

#include "leaks/build.h"
#include "leaks/public_changes.h"
#include "leaks/small_archive.h"
#include "support/catch.h"

using namespace palermo::leaks;

namespace {

// Changes each thing once in each of three archives.
void check_changes(std::uint64_t first, std::uint64_t last) {
  for (std::uint64_t seed = first; seed <= last; ++seed) {
    const Archive base = make_archive(seed);
    const Outcome before = build({.archive = base, .shape = {}});
    REQUIRE(before.status == 0);
    for (const PublicChange& change : public_changes()) {
      INFO("not seen: " << change.name << ", base " << seed);
      Archive changed = base;
      Random random(seed);
      if (!change.apply(changed, random)) continue;
      const Outcome after = build({.archive = changed, .shape = {}});
      CHECK(after.errors == before.errors);
      CHECK(after.status == 0);
      CHECK(after.site != before.site);
    }
  }
}

}  // namespace

TEST_CASE("a change of what is released changes the site: archives 1 to 3") { check_changes(1, 3); }
TEST_CASE("a change of what is released changes the site: archives 4 to 6") { check_changes(4, 6); }
TEST_CASE("a change of what is released changes the site: archives 7 to 9") { check_changes(7, 9); }
TEST_CASE("a change of what is released changes the site: archives 10 to 12") {
  check_changes(10, 12);
}

TEST_CASE("the archives have enough that can change: at least 200 negative pairs") {
  std::map<std::string_view, int> pairs;
  int all = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed)
    for (const PublicChange& change : public_changes()) {
      Archive changed = make_archive(seed);
      Random random(seed);
      const int applied = change.apply(changed, random) ? 1 : 0;
      pairs[change.name] += applied;
      all += applied;
    }
  CHECK(all >= 200);
  for (const auto& [name, count] : pairs) {
    CAPTURE(name);
    CHECK(count > 0);
  }
}
