// SPDX-License-Identifier: Apache-2.0
// A child that is asked on a socket and answers on it, a message at a time, as Pagefind does when
// run as a service: JSON in base64 with a comma after it. Knows nothing of what is asked.
#pragma once

#include <boost/filesystem/path.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace palermo::search {

class Service {
 public:
  // With `folder` as its own, the socket as its input and output and nothing of the surroundings:
  // settings in the environment or in a file would change the index. Nothing: it cannot start.
  [[nodiscard]] static std::optional<Service> start(const boost::filesystem::path& program,
                                                    const boost::filesystem::path& folder);

  Service(Service&& other) noexcept;
  Service& operator=(Service&&) = delete;
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;
  ~Service();

  // The answer, as JSON; nothing where the child hung up or answered something else.
  [[nodiscard]] std::optional<std::string> ask(std::string_view json);

  // Hangs up and waits for its end: the status as waitpid() tells it.
  [[nodiscard]] std::optional<int> finish();

 private:
  Service(int socket, pid_t child) : socket_(socket), child_(child) {}
  [[nodiscard]] bool send(std::string_view bytes) const;
  void hang_up();

  int socket_ = -1;
  pid_t child_ = -1;  // -1: its end has been waited for
};

}  // namespace palermo::search
