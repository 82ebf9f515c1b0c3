// SPDX-License-Identifier: Apache-2.0
// A record as JSON, in all its released languages: what programs read instead of the page. The
// texts are the released Markdown itself, so that everybody can check the hashes. Knows nothing of
// pages or of the languages of the interface.
#pragma once

#include "edition/edition.h"
#include "pages/index.h"
#include "pages/texts_at_hand.h"

#include <string>
#include <string_view>

namespace palermo::pages {

// What data are made from: the texts, and the licence of all that is public, in one line.
struct DataSource {
  TextsAtHand& texts;
  std::string_view licence;
};

// Replaces `out`.
void write_record_data(const DataSource& source, const edition::Record& record, std::string& out);

// One part, for kinds with a page a part.
void write_part_data(const DataSource& source, PartRef part, std::string& out);

// Appends one part as one line of JSON, with the identity of its record.
void append_part_line(const DataSource& source, PartRef part, std::string& out);

// Where a part with a page of its own was withdrawn: identity and the withdrawal, nothing else.
void write_tombstone_data(const edition::Record& record, const edition::Tombstone& tombstone,
                          std::string& out);

}  // namespace palermo::pages
