// SPDX-License-Identifier: Apache-2.0
// A small web server for this machine alone: 127.0.0.1, GET and HEAD, a thread a connection, and a
// stream of events that says when to look again (Server-Sent Events). Knows nothing of what it
// gives.
#pragma once

#include "base/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace palermo::preview {

struct Answer {
  unsigned status = 200;
  std::string body;
};

struct Service {
  // `path` has passed judge(). Called from several threads at once.
  std::function<Answer(const std::string& path)> give;
  std::optional<std::string> version;  // of what is shown first; none: there are no events
};

class Server {
 public:
  // `port` 0: any that is free. An error where another program has it.
  [[nodiscard]] static Result<Server> start(unsigned port, Service service);
  Server(Server&& other) noexcept;
  Server& operator=(Server&&) = delete;
  ~Server();  // ends all connections and waits for their threads

  [[nodiscard]] unsigned port() const;
  // Tells everyone who listens that there is another version now.
  void tell(const std::string& version);

 private:
  struct Room;
  explicit Server(std::shared_ptr<Room> room) : room_(std::move(room)) {}
  std::shared_ptr<Room> room_;
};

}  // namespace palermo::preview
