// SPDX-License-Identifier: Apache-2.0
// One thing that should not be in a site. Private: it names content that no decision names. Never
// quotes a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palermo::audit {

struct Finding {
  std::string file;     // of the site; "" is the site itself
  std::string code;     // stable, kebab-case
  std::string content;  // the path of the content file concerned, where there is one
  std::string how;      // in which form, or what is wrong
  auto operator<=>(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

// file: code: content (how)
[[nodiscard]] std::string to_text(const Finding& finding);

// A path with everything in it that is not plain ASCII as "\xNN".
[[nodiscard]] std::string printable(std::string_view path);

}  // namespace palermo::audit
