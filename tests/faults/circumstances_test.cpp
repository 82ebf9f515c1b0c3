// SPDX-License-Identifier: Apache-2.0
// C02: a publication where it can hardly breathe: without the streams that every program expects to
// be open, with few descriptors, with little room for a file. It goes well, or says so and leaves
// the old site; never is half a site served, nor what was meant for a closed stream written into a
// file that took its number.
#include "faults/shelf.h"
#include "leaks/small_archive.h"
#include "support/catch.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <vector>

using namespace palermo::faults;

namespace {

// The program itself, with the request of the shelf, after `prepare` has spoilt its world.
int publish_in_a(const std::function<void()>& prepare,
                 const palermo::cli::PublishRequest& request) {
  const std::vector<std::string> words = {
      request.program,        "publish",      "--repo",      request.build.source.repository,
      "--as-of",              request.build.source.as_of,    "--theme",
      request.build.theme,    "--base-url",   request.build.base_url,
      "--to",                 request.to,     "--audit",     request.audit,
      "--no-search",          "--no-downloads"};
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    prepare();
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void limit(int resource, rlim_t most) {
  const rlimit value{most, most};
  ::setrlimit(static_cast<__rlimit_resource_t>(resource), &value);
}

// The clock stands wrong, as far as the program can see.
void set_clock(const std::string& time) {
  ::setenv("LD_PRELOAD", PALERMO_FAKETIME, 1);
  ::setenv("FAKETIME", ("@" + time).c_str(), 1);
  ::setenv("ASAN_OPTIONS", "verify_asan_link_order=0:detect_leaks=0", 1);
}

void close_all() {
  for (const int stream : {0, 1, 2}) ::close(stream);
}

}  // namespace

TEST_CASE("C02: closed streams change nothing of what is published") {
  Turns turns;
  CHECK(publish_in_a([] { ::close(1); }, turns.request()) == 0);
  CHECK(turns.served() == "new");
  CHECK(turns.finish() == "");
  CHECK(publish_in_a(close_all, turns.request()) == 0);
  CHECK(turns.served() == "new");
  CHECK(turns.finish() == "");
}

// Where sanitizers are built in they may need more descriptors than that and stop the program.
TEST_CASE("C02: with sixteen descriptors a publication goes well, or the old site stays") {
  Turns turns;
  const int status = publish_in_a([] { limit(RLIMIT_NOFILE, 16); }, turns.request());
  INFO(status);
  CHECK(status < 127);
  CHECK(turns.served() == (status == 0 ? "new" : "old"));
  CHECK(turns.finish() == "");
}

TEST_CASE("C02: where no file may grow, the old site stays and the next publication goes well") {
  Turns turns;
  const int status = publish_in_a([] { limit(RLIMIT_FSIZE, 20'000); }, turns.request());
  INFO(status);
  CHECK(status != 0);
  CHECK(turns.served() == "old");
  CHECK(turns.finish() == "");
}

TEST_CASE("C02: a clock that is decades ahead changes nothing of what is published") {
  Turns turns;
  for (const char* time : {"2038-01-19 03:14:08", "2106-02-07 06:28:16"}) {
    INFO(time);
    CHECK(publish_in_a([time] { set_clock(time); }, turns.request()) == 0);
    CHECK(turns.served() == "new");
    CHECK(turns.finish() == "");
  }
}

// Nothing is published as of an instant that has not come, or an embargo would end early.
TEST_CASE("C02: a clock that is decades behind publishes nothing, and the old site stays") {
  Turns turns;
  const int status = publish_in_a([] { set_clock("1970-01-02 00:00:00"); }, turns.request());
  CHECK(status == 1);
  CHECK(turns.served() == "old");
  CHECK(turns.finish() == "");
}
