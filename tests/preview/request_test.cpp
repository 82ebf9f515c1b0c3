// SPDX-License-Identifier: Apache-2.0
// What the preview answers at all.
#include "preview/request.h"
#include "support/catch.h"

#include <string>

using namespace palermo::preview;

namespace {

Verdict asked(const std::string& target, const std::string& host = "127.0.0.1:8000",
              const std::string& method = "GET") {
  return judge({.method = method, .target = target, .host = host}, 8000);
}

}  // namespace

TEST_CASE("a page is given under both names of this machine, with or without its file name") {
  CHECK(asked("/en/index.html").path == "en/index.html");
  CHECK(asked("/en/", "localhost:8000").path == "en/index.html");
  CHECK(asked("/?q=1").path == "index.html");
  CHECK(asked("/_preview/events").status == 200);
}

TEST_CASE("another host is refused, whatever it is asked for") {
  for (const char* host : {"", "evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:80",
                           "127.0.0.1:8000.evil.example", "localhost:8001", "[::1]:8000"}) {
    INFO(host);
    CHECK(asked("/en/index.html", host).status == 421);
  }
}

TEST_CASE("methods that could write are refused") {
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "PATCH", "get"}) {
    INFO(method);
    CHECK(asked("/en/index.html", "127.0.0.1:8000", method).status == 405);
  }
}

TEST_CASE("no address leads out of the site") {
  for (const char* target : {"/../etc/passwd", "/en/../../secret.html", "/%2e%2e/secret.html",
                             "//etc/passwd.html", "/en/..%2fsecret.html", "/.git/config",
                             "/en\\..\\secret.html", "/en/.hidden.html", "/en/./index.html"}) {
    INFO(target);
    CHECK(asked(target).status == 404);
  }
  CHECK(asked("http://127.0.0.1:8000/en/index.html").status == 400);
  CHECK(asked("*").status == 400);
}
