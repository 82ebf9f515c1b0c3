// SPDX-License-Identifier: Apache-2.0
#include "preview/server.h"

#include "preview/request.h"

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <sys/socket.h>
#include <thread>
#include <utility>

namespace palermo::preview {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Socket = tcp::socket;

constexpr std::size_t most_connections = 64;
constexpr unsigned most_header_bytes = 16 * 1024;
// So often a stream without news is used, to see whether somebody still listens.
constexpr std::chrono::seconds sign_of_life{10};

using Reply = http::response<http::string_body>;

Reply reply_to(const std::string& path, Answer answer) {
  Reply reply;
  reply.result(answer.status);
  reply.set(http::field::content_type,
            answer.status == 200 ? std::string(media_type(path))
                                 : path.ends_with(".html") ? "text/html; charset=utf-8"
                                                           : "text/plain; charset=utf-8");
  // Drafts stay in no cache, and no other site can take them in.
  reply.set(http::field::cache_control, "no-store");
  reply.set("X-Content-Type-Options", "nosniff");
  reply.set("X-Robots-Tag", "noindex, nofollow");
  reply.set("X-Frame-Options", "DENY");
  reply.set("Cross-Origin-Resource-Policy", "same-origin");
  reply.set("Referrer-Policy", "no-referrer");
  if (answer.status == 405) reply.set(http::field::allow, "GET, HEAD");
  reply.body() = std::move(answer.body);
  return reply;
}

Answer refused(unsigned status) {
  return {status, status == 421 ? "Only 127.0.0.1 and localhost are answered here.\n"
                                : "There is nothing at this address.\n"};
}

}  // namespace

struct Server::Room {
  explicit Room(Service service_) : service(std::move(service_)), acceptor(context) {
    version = service.version.value_or("");
  }

  void accept_all(const std::shared_ptr<Room>& self);
  void serve(Socket& socket);
  bool answer(Socket& socket, const http::request<http::empty_body>& request);
  bool send(Socket& socket, const http::request<http::empty_body>& request, Reply reply);
  void send_events(Socket& socket);
  void close();

  Service service;
  asio::io_context context;
  tcp::acceptor acceptor;
  unsigned port = 0;
  std::thread accepting;
  std::mutex mutex;
  std::condition_variable news;
  std::string version;
  std::set<int> connections;  // their sockets
  bool closing = false;
};

Result<Server> Server::start(unsigned port, Service service) {
  auto room = std::make_shared<Room>(std::move(service));
  const tcp::endpoint here(asio::ip::address_v4::loopback(), static_cast<unsigned short>(port));
  boost::system::error_code error;
  room->acceptor.open(here.protocol(), error);
  if (!error) room->acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) room->acceptor.bind(here, error);
  if (!error) room->acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error)
    return fail({.code = "port-taken",
                 .message = "the port " + std::to_string(port) + " of 127.0.0.1 cannot be used",
                 .hint = "name another one, or 0 for any that is free"});
  room->port = room->acceptor.local_endpoint(error).port();
  room->accepting = std::thread([room] { room->accept_all(room); });
  return Server(std::move(room));
}

Server::Server(Server&& other) noexcept = default;

Server::~Server() {
  if (room_) room_->close();
}

unsigned Server::port() const { return room_->port; }

void Server::tell(const std::string& version) {
  const std::lock_guard guard(room_->mutex);
  room_->version = version;
  room_->news.notify_all();
}

void Server::Room::accept_all(const std::shared_ptr<Room>& self) {
  for (;;) {
    boost::system::error_code error;
    Socket socket(context);
    acceptor.accept(socket, error);
    const std::lock_guard guard(mutex);
    if (closing) return;
    if (error || connections.size() >= most_connections) continue;
    connections.insert(socket.native_handle());
    std::thread([self, connection = std::move(socket)]() mutable {
      self->serve(connection);
      const std::lock_guard done(self->mutex);
      self->connections.erase(connection.native_handle());
      boost::system::error_code ignored;
      connection.close(ignored);
      self->news.notify_all();
    }).detach();
  }
}

void Server::Room::serve(Socket& socket) {
  boost::system::error_code error;
  socket.set_option(tcp::no_delay(true), error);
  beast::flat_buffer buffer;
  for (;;) {
    http::request_parser<http::empty_body> parser;
    parser.header_limit(most_header_bytes);
    http::read_header(socket, buffer, parser, error);
    if (error) return;
    const bool has_body = !parser.is_done();
    if (!answer(socket, parser.get()) || has_body) return;
  }
}

// False where the connection is over.
bool Server::Room::answer(Socket& socket, const http::request<http::empty_body>& request) {
  const auto text = [](const auto& view) { return std::string_view(view.data(), view.size()); };
  const bool one_host = request.count(http::field::host) == 1;
  const Verdict verdict =
      judge({.method = text(request.method_string()),
             .target = text(request.target()),
             .host = one_host ? text(request[http::field::host]) : std::string_view()},
            port);
  if (verdict.status != 200)
    return send(socket, request, reply_to(verdict.path, refused(verdict.status)));
  if (verdict.path != events_path)
    return send(socket, request, reply_to(verdict.path, service.give(verdict.path)));
  if (!service.version || request.method() != http::verb::get)
    return send(socket, request, reply_to("", refused(404)));
  send_events(socket);
  return false;
}

bool Server::Room::send(Socket& socket, const http::request<http::empty_body>& request,
                        Reply reply) {
  reply.version(request.version());
  reply.keep_alive(request.keep_alive());
  reply.prepare_payload();
  if (request.method() == http::verb::head) reply.body().clear();
  http::response_serializer<http::string_body> serializer(reply);
  boost::system::error_code error;
  if (request.method() == http::verb::head)
    http::write_header(socket, serializer, error);
  else
    http::write(socket, serializer, error);
  return !error && request.keep_alive();
}

void Server::Room::send_events(Socket& socket) {
  boost::system::error_code error;
  const auto write = [&](const std::string& text) {
    asio::write(socket, asio::buffer(text), error);
    return !error;
  };
  if (!write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
             "Cross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n\r\n"
             "retry: 500\n\n"))
    return;
  std::string told;
  for (;;) {
    std::unique_lock lock(mutex);
    news.wait_for(lock, sign_of_life, [&] { return closing || version != told; });
    if (closing) return;
    const bool changed = std::exchange(told, version) != version;
    lock.unlock();
    if (!write(changed ? "data: " + told + "\n\n" : ":\n\n")) return;
  }
}

void Server::Room::close() {
  std::unique_lock lock(mutex);
  closing = true;
  ::shutdown(acceptor.native_handle(), SHUT_RDWR);
  for (const int connection : connections) ::shutdown(connection, SHUT_RDWR);
  news.notify_all();
  lock.unlock();
  accepting.join();
  lock.lock();
  news.wait(lock, [&] { return connections.empty(); });
}

}  // namespace palermo::preview
