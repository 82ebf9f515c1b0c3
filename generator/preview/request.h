// SPDX-License-Identifier: Apache-2.0
// Which requests are answered at all. Knows nothing of sockets or of what the site holds.
#pragma once

#include <string>
#include <string_view>

namespace palermo::preview {

struct Request {
  std::string_view method, target, host;
};

inline constexpr std::string_view events_path = "_preview/events";

struct Verdict {
  unsigned status = 200;  // other than 200: it is refused
  std::string path;       // from the root of the site: "en/index.html"
};

// 421 for every host but 127.0.0.1 and localhost with this port: a page of another site whose name
// is made to lead here cannot read drafts (DNS rebinding). 405 for methods that could write. 404
// for what is not the path of a file of a site; so for everything that leads out of it.
[[nodiscard]] Verdict judge(const Request& request, unsigned port);

// Of a file, by the end of its name: "text/html; charset=utf-8".
[[nodiscard]] std::string_view media_type(std::string_view path);

}  // namespace palermo::preview
