// SPDX-License-Identifier: Apache-2.0
// C13, in part: what a program behind walls can do is what its room says. Each test shows first
// that the same command works outside, so that it cannot pass for another reason.
#include "confine/confine.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>

#include <cstdlib>

using namespace palermo;
using test::TemporaryFolder;
namespace fs = boost::filesystem;

namespace {

int inside(const std::string& script, confine::Room room) {
  for (const fs::path& path : confine::system_files()) room.readable.push_back(path);
  const auto ended = confine::run({"/bin/sh", "-c", script}, room);
  REQUIRE(ended);
  return ended->status;
}

bool outside(const std::string& script) { return std::system(script.c_str()) == 0; }

// A kernel without walls is told by the publisher; here nothing can be shown then.
bool has_files() {
  const bool there = confine::available_walls().files;
  if (!there) WARN("this kernel has no Landlock: the walls of files are not tried");
  return there;
}

}  // namespace

TEST_CASE("C13: a confined program reads what it was given and nothing beside it") {
  if (!has_files()) return;
  const TemporaryFolder given, secret;
  given.write("page.txt", "public");
  secret.write("note.txt", "not released");
  const std::string read_given = "cat " + (given.path() / "page.txt").string() + " > /dev/null";
  const std::string read_secret =
      "cat " + (secret.path() / "note.txt").string() + " > /dev/null 2>&1";
  CHECK(outside(read_secret));
  CHECK(inside(read_given, {.readable = {given.path()}}) == 0);
  CHECK(inside(read_secret, {.readable = {given.path()}}) != 0);
  CHECK(inside("ls " + secret.path().string() + " > /dev/null 2>&1",
               {.readable = {given.path()}}) != 0);
}

TEST_CASE("C13: a confined program writes into its folder and nowhere else") {
  if (!has_files()) return;
  const TemporaryFolder own, other;
  const std::string write_own = "echo a > " + (own.path() / "a").string();
  const std::string write_other = "echo a 2>/dev/null > " + (other.path() / "a").string();
  CHECK(inside(write_own, {.writable = {own.path()}}) == 0);
  CHECK(fs::exists(own.path() / "a"));
  CHECK(inside(write_other, {.readable = {other.path()}, .writable = {own.path()}}) != 0);
  CHECK_FALSE(fs::exists(other.path() / "a"));
}

TEST_CASE("C13: what a confined program starts is behind the same walls") {
  if (!has_files()) return;
  const TemporaryFolder secret;
  secret.write("note.txt", "not released");
  const std::string file = (secret.path() / "note.txt").string();
  CHECK(inside("sh -c 'sh -c \"cat " + file + "\"' > /dev/null 2>&1", {}) != 0);
}

TEST_CASE("C13: a confined program can make no socket") {
  if (!confine::available_walls().network) return;
  const std::string script =
      "perl -e 'use Socket; exit(socket(S, PF_INET, SOCK_STREAM, 0) ? 0 : 7)'";
  REQUIRE(outside(script));
  CHECK(inside(script, {}) == 7);
}

TEST_CASE("a confined program sees nothing of the environment and can leave no core file") {
  ::setenv("PALERMO_TEST_SECRET", "1", 1);
  CHECK(inside("test -z \"$PALERMO_TEST_SECRET\"", {}) == 0);
  CHECK(inside("test \"$(ulimit -c)\" = 0", {}) == 0);
  ::unsetenv("PALERMO_TEST_SECRET");
}

TEST_CASE("the exit status of a confined program is told, and its signal") {
  CHECK(inside("exit 3", {}) == 3);
  CHECK(inside("kill -9 $$", {}) == 137);
}

TEST_CASE("a room with a path that is not there, or a program that is not, is an error") {
  if (has_files())
    CHECK(confine::run({"/bin/true"}, {.readable = {"/no/such/folder"}}).error().code ==
          "confine-files");
  confine::Room room;
  room.readable = confine::system_files();
  CHECK(confine::run({"/no/such/program"}, room).error().code == "confine-run");
}
