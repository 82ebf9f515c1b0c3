// SPDX-License-Identifier: Apache-2.0
#include "confine/confine.h"

#include "confine/landlock.h"
#include "confine/no_network.h"

#include <boost/filesystem.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace palermo::confine {
namespace {

namespace fs = boost::filesystem;

constexpr int not_confined = 125;  // as other programs that run programs have it
constexpr int not_started = 127;

Diagnostic failure(const std::string& program, std::string message) {
  return {.code = "confine-run",
          .at = {program},
          .message = std::move(message),
          .hint = "see that the program is installed whole"};
}

bool give_up_rights() {
  const rlimit none{0, 0};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::setrlimit(RLIMIT_CORE, &none) == 0;
}

// What outlived a publisher that was killed would write into the next one's folder.
bool end_with_parent() { return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0; }

bool empty_input() {
  const int null = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  return null >= 0 && ::dup2(null, STDIN_FILENO) == STDIN_FILENO;
}

// In the child, where other threads may have held any lock: system calls alone.
[[noreturn]] void become(char* const* argv, char* const* environment, const Rules* rules) {
  const bool walled = end_with_parent() && empty_input() && give_up_rights() &&
                      (rules == nullptr || rules->apply()) &&
                      (!can_close_network() || close_network());
  if (!walled) ::_exit(not_confined);
  ::execve(argv[0], argv, environment);
  ::_exit(not_started);
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return not_started;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Walls available_walls() { return {landlock_version() > 0, can_close_network()}; }

std::vector<fs::path> system_files() {
  std::vector<fs::path> found;
  for (const char* path : {"/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/proc",
                           "/sys/devices/system/cpu", "/sys/fs/cgroup"}) {
    boost::system::error_code error;
    if (fs::exists(path, error)) found.emplace_back(path);
  }
  return found;
}

Result<Ended> run(const std::vector<std::string>& command, const Room& room) {
  Ended ended{.walls = available_walls()};
  std::optional<Rules> rules;
  if (ended.walls.files) {
    Result<Rules> made = Rules::make(room);
    if (!made) return fail(made.error());
    rules.emplace(std::move(*made));
  }
  std::vector<std::string> arguments = command;
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  std::string path = "PATH=/usr/bin:/bin";
  const std::array<char*, 2> environment = {path.data(), nullptr};

  const pid_t child = ::fork();
  if (child < 0) return fail(failure(command.front(), "no process can be started"));
  if (child == 0) become(argv.data(), environment.data(), rules ? &*rules : nullptr);
  ended.status = wait_for(child);
  if (ended.status == not_confined)
    return fail(failure(command.front(), "the walls of the confined build cannot be put up"));
  if (ended.status == not_started) return fail(failure(command.front(), "cannot be started"));
  return ended;
}

}  // namespace palermo::confine
