// SPDX-License-Identifier: Apache-2.0
// .well-known/security.txt (RFC 9116): where to write of a fault of the site. Of data alone: the
// day until which it holds is given there, and whether it is over is for those who publish.
#pragma once

#include "mechanism/security_contact.h"

#include <string>
#include <string_view>

namespace palermo::pages {

inline constexpr std::string_view security_txt_path = ".well-known/security.txt";

// `base_url`: of the site, with a slash at its end; empty: not known.
[[nodiscard]] std::string security_txt(const mechanism::SecurityContact& contact,
                                       std::string_view base_url);

}  // namespace palermo::pages
