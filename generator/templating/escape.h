// SPDX-License-Identifier: Apache-2.0
// How a text is written at each place where a value may stand. The compiler chooses the way once;
// here is only the writing. Knows nothing of templates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace palermo::templating {

enum class Escape : std::uint8_t {
  None,        // SafeHtml in text
  Text,        // & < >
  Attribute,   // & < > " '
  UrlPath,     // an address, or a part of one before its query: see below
  UrlQuery,    // after ? or #: all but unreserved characters percent-encoded
  JsonValue,   // a JSON string with its quotes, safe inside <script>
  JsonString,  // the inside of a JSON string, safe inside <script>
};

// Appends `text` to `out`. UrlPath looks at the end of `out`: where the address begins (the quote
// of its attribute or white space comes before), a scheme other than http, https and mailto, and an
// address that begins with two slashes, become "#"; further on, no text can add a scheme or a host.
// Reserved characters and %xx stay, all else is percent-encoded.
void append(std::string& out, std::string_view text, Escape escape);

// http, https, mailto, in any case.
[[nodiscard]] bool is_allowed_scheme(std::string_view scheme);

}  // namespace palermo::templating
