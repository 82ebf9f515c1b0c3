// SPDX-License-Identifier: Apache-2.0
// Atom 1.0 (RFC 4287) with what was withdrawn as deleted entries (RFC 6721). Knows nothing of what
// entries are about; all texts are plain and are escaped here.
#pragma once

#include "base/date.h"

#include <string>
#include <string_view>
#include <vector>

namespace palermo::feeds {

struct Link {
  std::string_view rel, type, hreflang, href, title;  // empty: left away
};

struct Category {
  std::string_view term, label;
};

struct Entry {
  std::string_view id;  // a permanent IRI: the same for as long as it is the same thing
  std::string_view title, title_language;  // no language: that of the feed
  std::vector<Link> links;
  Day published{}, updated{};
  std::string_view author;
  std::vector<Category> categories;
  std::string_view summary;
};

// An entry that was in the feed once. Nothing of what it said is left but when and why it went.
struct DeletedEntry {
  std::string_view id;
  Day when{};
  std::string_view comment;
};

struct Feed {
  std::string_view id, language, title, subtitle, author;
  std::vector<Link> links;
  Day updated{};  // of the last public act in it
  std::vector<Entry> entries;
  std::vector<DeletedEntry> deleted;
};

// Appends the whole document. A day stands for its first instant, UTC.
void write_atom(const Feed& feed, std::string& out);

// "urn:uuid:…" (RFC 9562, version 8) out of a name: the same name, the same id, on every host.
[[nodiscard]] std::string id_of(std::string_view name);

}  // namespace palermo::feeds
