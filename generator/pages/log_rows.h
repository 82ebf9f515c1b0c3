// SPDX-License-Identifier: Apache-2.0
// Lines of the publication log: what a decision did to one record, and where that stands now.
// Knows nothing of which page shows them.
#pragma once

#include "pages/rows.h"

#include <span>

namespace palermo::pages {

struct LogRow {
  Schema& schema;
  Key<Text> iso = schema.text("iso");
  Key<Text> date = schema.text("date");
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Text> meta = schema.text("meta");
};

// parts/log.html
struct LogKeys {
  Schema& schema;
  Key<Flag> has_entries = schema.flag("has_entries");
  ListOf<LogRow> entries = schema.list<LogRow>("entries");
};
void add_entries(Scope page, const LogKeys& keys, Sheet& sheet,
                 std::span<const edition::LogEntry> entries);

// What the decision did, in one line: "Made public by decision …: 3 parts · … · English".
[[nodiscard]] std::string_view log_line(Sheet& sheet, const edition::LogEntry& entry);
// "Français, English": each by its own name.
[[nodiscard]] std::string_view languages_text(Sheet& sheet, LanguageSet languages);

[[nodiscard]] bool has_sample(std::span<const edition::LogEntry> entries);

}  // namespace palermo::pages
