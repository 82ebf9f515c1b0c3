// SPDX-License-Identifier: Apache-2.0
// C01 to C03: a small publication, killed before each call that changes something, and with each
// such call failing. At any moment the old or the new site is served, wholly; the next publication
// goes well and leaves nothing of those that died: where it is itself killed later on, it came so
// far through what the others left, and every tenth is let finish.
//
// PALERMO_FAULTS=all tries every call with every error, and lets a publication finish after each;
// otherwise of the calls that write pages, and of those that read, some are tried, evenly, and of
// the errors one after the other.
#include "faults/shelf.h"
#include "support/catch.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <map>

using namespace palermo::faults;

namespace {

bool everything() {
  const char* const asked = std::getenv("PALERMO_FAULTS");
  return asked != nullptr && std::strcmp(asked, "all") == 0;
}

unsigned calls(const Seen& seen, Group group) {
  return seen.calls[static_cast<std::size_t>(group)];
}

// How many calls of a group are tried: in each run, and where everything is asked for.
struct Most {
  unsigned usually = 0, at_last = 0;
};

// Numbers from 1 to `last`, evenly.
std::vector<unsigned> evenly(unsigned last, const Most& most) {
  std::vector<unsigned> numbers;
  const unsigned wanted = std::min(last, everything() ? most.at_last : most.usually);
  for (unsigned i = 0; i < wanted; ++i) numbers.push_back(1 + i * last / wanted);
  return numbers;
}

// After a fault: the next publication, where one is due.
void go_on(Turns& turns, const std::string& served, unsigned faults) {
  constexpr unsigned in_a_row = 10;
  if (everything() || served == "new" || faults % in_a_row == 0) CHECK(turns.finish() == "");
}

// A publication without a fault, to know its calls.
Seen watch(Turns& turns) {
  const Ended whole = turns.publish({});
  INFO(whole.said);
  REQUIRE(whole.status == 0);
  REQUIRE(turns.finish() == "");
  return whole.seen;
}

std::map<std::string, unsigned> kill_each(Turns& turns, Group group, const Most& most) {
  std::map<std::string, unsigned> served;
  unsigned faults = 0;
  for (const unsigned at : evenly(calls(watch(turns), group), most)) {
    const Ended ended = turns.publish({group, at, kill});
    INFO("killed before call " << at << " (" << ended.seen.hit << ") of its group");
    CHECK((ended.killed || ended.seen.hit.empty()));
    const std::string now = turns.served();
    CHECK((now == "old" || now == "new"));
    ++served[now];
    go_on(turns, now, ++faults);
  }
  CHECK(turns.finish() == "");
  return served;
}

// What a call may fail with, and still all is well: it was tried again, or was no loss.
bool may_succeed(const std::string& call, int error) {
  if (error == EINTR || error == halve) return true;
  for (const char* const essential : {"fsync", "syncfs", "rename", "symlink", "write"})
    if (call == essential) return false;
  return true;  // then the site and the shelf have to be as they should
}

void fail_one(Turns& turns, Group group, unsigned at, int error) {
  const Ended ended = turns.publish({group, at, error});
  INFO("call " << at << " (" << ended.seen.hit << ") of its group fails with " << error << "; exit "
               << ended.status << ": " << ended.said);
  if (ended.seen.hit.empty()) return;
  CHECK_FALSE(ended.killed);
  CHECK(ended.status < 128);
  const std::string now = turns.served();
  if (ended.status == 0) {
    CHECK(now == "new");
    CHECK(may_succeed(ended.seen.hit, error));
  } else {
    CHECK((now == "old" || now == "new"));
    CHECK_FALSE(ended.said.empty());
  }
  go_on(turns, now, at);
}

// Each call with one of the errors, or with all of them.
void fail_each(Group group, const Most& most) {
  Turns turns;
  constexpr std::array<int, 6> errors = {ENOSPC, EIO, EDQUOT, EMFILE, EINTR, halve};
  std::size_t turn = 0;
  for (const unsigned at : evenly(calls(watch(turns), group), most))
    for (std::size_t i = 0; i < (everything() ? errors.size() : 1); ++i)
      fail_one(turns, group, at, errors[turn++ % errors.size()]);
  CHECK(turns.finish() == "");
}

}  // namespace

TEST_CASE("C01: killed before any change of a path, the old or the new site is served") {
  Turns turns;
  const auto served = kill_each(turns, Group::Change, {24, 400});
  CHECK(served.at("old") > 5);
  CHECK(served.at("new") > 0);  // after the link was turned
}

// Two cases, so that two can run at once.
TEST_CASE("C01: killed amid the pages, the old or the new site is served") {
  Turns turns;
  const auto served = kill_each(turns, Group::Page, {12, 2000});
  CHECK(served.at("old") > 5);
  if (everything()) CHECK(served.at("old") >= 300);  // the files of a small site, and more
}

TEST_CASE("C01: killed amid other pages, the old or the new site is served") {
  Turns turns;
  CHECK(kill_each(turns, Group::Page, {13, 1999}).at("old") > 5);
}

TEST_CASE("C02, C03: a change of a path that fails leaves the old site, or all is well") {
  fail_each(Group::Change, {12, 400});
}

TEST_CASE("C02: a page that cannot be written leaves the old site") {
  fail_each(Group::Page, {5, 200});
}

TEST_CASE("C02: what cannot be opened or read leaves the old site, or all is well") {
  fail_each(Group::Read, {6, 300});
}
