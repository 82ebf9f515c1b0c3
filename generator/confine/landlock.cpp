// SPDX-License-Identifier: Apache-2.0
#include "confine/landlock.h"

#include <boost/filesystem.hpp>

#include <array>
#include <cstdint>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

// Newer than the oldest headers that we build with.
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif

namespace palermo::confine {
namespace {

namespace fs = boost::filesystem;

constexpr std::uint64_t reading_files = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr std::uint64_t reading = reading_files | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t making =
    LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
    LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_WRITE_FILE;
// What no rule of ours gives: devices, pipes, sockets, links.
constexpr std::uint64_t never = LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                                LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                                LANDLOCK_ACCESS_FS_MAKE_SYM;

std::uint64_t truncating() {
  return landlock_version() >= 3 ? LANDLOCK_ACCESS_FS_TRUNCATE : std::uint64_t{0};
}

Diagnostic failure(const std::string& path, std::string message) {
  return {.code = "confine-files",
          .at = {path},
          .message = std::move(message),
          .hint = "see that the path is there and that you may read it"};
}

Result<void> allow(int rules, const fs::path& path, std::uint64_t rights) {
  const int file = ::open(path.c_str(), O_PATH | O_CLOEXEC);
  if (file < 0) return fail(failure(path.string(), "cannot be opened for the confined build"));
  landlock_path_beneath_attr beneath{};
  beneath.parent_fd = file;
  beneath.allowed_access = rights;
  const long added =
      ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
  ::close(file);
  if (added != 0) return fail(failure(path.string(), "no rule can be made for the confined build"));
  return {};
}

Result<void> allow_reading(int rules, const fs::path& path) {
  boost::system::error_code error;
  return allow(rules, path, fs::is_directory(path, error) ? reading : reading_files);
}

}  // namespace

int landlock_version() {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0,
                                 LANDLOCK_CREATE_RULESET_VERSION);
  return version > 0 ? static_cast<int>(version) : 0;
}

Result<Rules> Rules::make(const Room& room) {
  landlock_ruleset_attr handled{};
  handled.handled_access_fs = reading | making | never | truncating();
  const long file = ::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0);
  if (file < 0) return fail(failure("", "no walls can be made for the confined build"));
  Rules rules(static_cast<int>(file));
  for (const fs::path& path : room.readable)
    if (const auto done = allow_reading(rules.file_, path); !done) return fail(done.error());
  for (const fs::path& path : room.writable)
    if (const auto done = allow(rules.file_, path, reading | making | truncating()); !done)
      return fail(done.error());
  // The one device that programs write what nobody wants into.
  const auto null = allow(rules.file_, "/dev/null",
                          LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                              truncating());
  if (!null) return fail(null.error());
  return rules;
}

Rules::Rules(Rules&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

Rules::~Rules() {
  if (file_ >= 0) ::close(file_);
}

bool Rules::apply() const { return ::syscall(SYS_landlock_restrict_self, file_, 0) == 0; }

}  // namespace palermo::confine
