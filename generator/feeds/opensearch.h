// SPDX-License-Identifier: Apache-2.0
// An OpenSearch 1.1 description, by which a browser offers a site's own search in its address bar.
// Knows nothing of how the search works.
#pragma once

#include <string>
#include <string_view>

namespace palermo::feeds {

struct SearchDescription {
  std::string_view name;  // at most 16 characters are shown by most browsers
  std::string_view description;
  std::string_view language;
  std::string_view address;  // whole, with {searchTerms} where the words go
  std::string_view icon;     // whole, or empty
};

[[nodiscard]] std::string open_search(const SearchDescription& search);

}  // namespace palermo::feeds
