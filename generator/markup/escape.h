// SPDX-License-Identifier: Apache-2.0
// Text into HTML, escaped once. Knows nothing of Markdown.
#pragma once

#include <string>
#include <string_view>

namespace palermo {

// For text and for double-quoted attribute values alike: & < > " become entities.
void append_escaped(std::string& out, std::string_view text);

// An address for a double-quoted attribute: what may not stand in one is percent-encoded, & becomes
// an entity, UTF-8 stays as it is.
void append_escaped_url(std::string& out, std::string_view url);

}  // namespace palermo
