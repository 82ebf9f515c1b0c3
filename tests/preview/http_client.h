// SPDX-License-Identifier: Apache-2.0
// Asks a server of this machine as a browser does, and as one that means harm does.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace palermo::test {

// One connection; reads end after five seconds without a word.
class Connection {
 public:
  explicit Connection(unsigned port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(static_cast<std::uint16_t>(port));
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{.tv_sec = 5, .tv_usec = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    good_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0;
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { ::close(socket_); }

  [[nodiscard]] bool good() const { return good_; }
  void send(const std::string& text) const {
    (void)::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
  }
  // Until `mark` was read, or nothing comes any more.
  [[nodiscard]] std::string read_until(const std::string& mark) const {
    std::string text;
    char piece[4096];
    while (mark.empty() || text.find(mark) == std::string::npos) {
      const ssize_t length = ::recv(socket_, piece, sizeof piece, 0);
      if (length <= 0) break;
      text.append(piece, static_cast<std::size_t>(length));
    }
    return text;
  }

 private:
  int socket_ = -1;
  bool good_ = false;
};

struct Response {
  int status = 0;
  std::string head, body;
};

inline Response ask(unsigned port, const std::string& target, std::string host = "",
                    const std::string& method = "GET") {
  if (host.empty()) host = "127.0.0.1:" + std::to_string(port);
  const Connection connection(port);
  connection.send(method + " " + target + " HTTP/1.1\r\nHost: " + host +
                  "\r\nConnection: close\r\n\r\n");
  const std::string text = connection.read_until("");
  const std::size_t end = text.find("\r\n\r\n");
  if (text.size() < 12 || end == std::string::npos) return {};
  return {std::stoi(text.substr(9, 3)), text.substr(0, end), text.substr(end + 4)};
}

}  // namespace palermo::test
