// SPDX-License-Identifier: Apache-2.0
// May a reader be sent to this address? Schemes by allow-list. Knows nothing of the site's pages.
#pragma once

#include <string_view>

namespace palermo {

enum class LinkKind {
  Refused,   // not a link: another scheme, //host, a control character, a user name in front of @
  Web,       // https or http, with a host
  Mail,      // mailto
  Internal,  // no scheme: another part of the archive, for the page to resolve
};

struct Link {
  LinkKind kind = LinkKind::Refused;
  std::string_view target;  // the address without spaces around it
};

// `url` has its entities and backslash escapes resolved, as the parser gives it.
[[nodiscard]] Link classify_link(std::string_view url);

}  // namespace palermo
