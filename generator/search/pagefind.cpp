// SPDX-License-Identifier: Apache-2.0
#include "search/pagefind.h"

#include <array>
#include <cerrno>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <vector>

namespace palermo::search {
namespace {

// More texts than this share files: without, a large site has as many files again as it has parts.
constexpr const char* most_fragments = "1000";

Diagnostic failure(const PagefindRun& run, std::string message) {
  return {.code = "search-index",
          .at = {run.program.string()},
          .message = std::move(message),
          .hint = "try again, or build with --no-search"};
}

// Nothing of the surroundings: settings in the environment or in a file would change the index.
class Actions {
 public:
  explicit Actions(const std::string& folder) {
    good_ = ::posix_spawn_file_actions_init(&actions_) == 0 &&
            ::posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", 0, 0) == 0 &&
            ::posix_spawn_file_actions_addopen(&actions_, 1, "/dev/null", 1, 0) == 0 &&
            ::posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str()) == 0;
  }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  ~Actions() { ::posix_spawn_file_actions_destroy(&actions_); }

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
  bool good_ = false;
};

bool spawn(const PagefindRun& run, pid_t& child) {
  const Actions actions(run.source.string());
  std::vector<std::string> arguments = {run.program.string(), "--site",
                                        run.source.string(),  "--output-path",
                                        run.bundle.string(),  "--max-fragments",
                                        most_fragments,       "--silent"};
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  std::array<char*, 1> environment = {nullptr};
  return actions.good() && ::posix_spawn(&child, argv.front(), actions.get(), nullptr, argv.data(),
                                         environment.data()) == 0;
}

}  // namespace

Result<void> run_pagefind(const PagefindRun& run) {
  pid_t child = 0;
  if (!spawn(run, child)) return fail(failure(run, "Pagefind cannot be started"));
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return fail(failure(run, "Pagefind cannot be waited for"));
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  return fail(failure(run, WIFEXITED(status) ? "Pagefind failed with exit status " +
                                                   std::to_string(WEXITSTATUS(status))
                                             : "Pagefind was stopped by a signal"));
}

}  // namespace palermo::search
