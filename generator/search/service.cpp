// SPDX-License-Identifier: Apache-2.0
#include "search/service.h"

#include "base/base64.h"

#include <array>
#include <cerrno>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace palermo::search {
namespace {

class Actions {
 public:
  Actions(int socket, const std::string& folder) {
    good_ = ::posix_spawn_file_actions_init(&actions_) == 0 &&
            ::posix_spawn_file_actions_adddup2(&actions_, socket, 0) == 0 &&
            ::posix_spawn_file_actions_adddup2(&actions_, socket, 1) == 0 &&
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

std::optional<pid_t> spawn(std::string program, int socket, const std::string& folder) {
  const Actions actions(socket, folder);
  std::string option = "--service";
  std::array<char*, 3> arguments = {program.data(), option.data(), nullptr};
  std::array<char*, 1> environment = {nullptr};
  pid_t child = -1;
  if (!actions.good() || ::posix_spawn(&child, program.c_str(), actions.get(), nullptr,
                                       arguments.data(), environment.data()) != 0)
    return std::nullopt;
  return child;
}

}  // namespace

std::optional<Service> Service::start(const boost::filesystem::path& program,
                                      const boost::filesystem::path& folder) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return std::nullopt;
  const auto child = spawn(program.string(), ends[1], folder.string());
  ::close(ends[1]);
  Service service(ends[0], child.value_or(-1));
  if (!child) return std::nullopt;
  return service;
}

Service::Service(Service&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), child_(std::exchange(other.child_, -1)) {}

Service::~Service() { (void)finish(); }

std::optional<std::string> Service::ask(std::string_view json) {
  if (!send(encode_base64(json) + ',')) return std::nullopt;
  std::string answer;
  std::array<char, 4096> buffer{};
  while (!answer.ends_with(',')) {
    const ssize_t n = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return std::nullopt;
    answer.append(buffer.data(), static_cast<std::size_t>(n));
  }
  answer.pop_back();
  return decode_base64(answer);
}

std::optional<int> Service::finish() {
  hang_up();
  const pid_t child = std::exchange(child_, -1);
  if (child < 0) return std::nullopt;
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return std::nullopt;
  return status;
}

// Without a signal to this process where the child is gone.
bool Service::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n < 0 && errno != EINTR) return false;
    if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

void Service::hang_up() {
  if (socket_ >= 0) ::close(std::exchange(socket_, -1));
}

}  // namespace palermo::search
