// SPDX-License-Identifier: Apache-2.0
#include "pages/log_rows.h"

#include "pages/addresses.h"
#include "pages/record_facts.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using edition::LogEntry;

// Kinds with a page a part: the one part it has, else the list where all of them stand.
std::string target_path(const edition::Record& record) {
  if (record.id.kind->page_of == mechanism::PageOf::Record) return record_path(record.id);
  if (record.parts.size() == 1) return part_address(record.id, record.parts.front().id).path;
  return record.id.state != nullptr ? state_path(*record.id.state) : std::string(conference_path);
}

// The cluster tells two records of one kind and State apart.
std::string_view what(Sheet& sheet, const edition::Record& record) {
  const std::string_view title = record_title(sheet, record.id);
  if (record.id.state == nullptr) return title;
  const bool clustered = record.id.cluster != nullptr;
  return sheet.keep({sheet.name(record.id.state->name), " – ", title, clustered ? " – " : "",
                     clustered ? sheet.name(record.id.cluster->label) : ""});
}

std::string_view act_key(edition::Act act) {
  if (act == edition::Act::Published) return "log.published";
  return act == edition::Act::Revised ? "log.revised" : "log.withdrawn";
}

}  // namespace

std::string_view languages_text(Sheet& sheet, LanguageSet languages) {
  std::string_view text;
  for (const Language language : all_languages)
    if (languages.contains(language))
      text = sheet.keep({text, text.empty() ? "" : ", ", own_name(language)});
  return text;
}

std::string_view log_line(Sheet& sheet, const LogEntry& entry) {
  const std::string_view act =
      sheet.format(act_key(entry.act), {{"decision", entry.decision}, {"parts", entry.parts}});
  const std::string_view paragraph =
      entry.paragraph.empty() ? std::string_view{}
                              : sheet.format("log.paragraph", {{"paragraph", entry.paragraph}});
  const std::string_view languages = languages_text(sheet, entry.languages);
  return sheet.keep({act, paragraph.empty() ? "" : " · ", paragraph,
                     entry.reference.empty() ? "" : " · ", entry.reference,
                     languages.empty() ? "" : " · ", languages});
}

void add_entries(Scope page, const LogKeys& keys, Sheet& sheet, std::span<const LogEntry> entries) {
  page.set(keys.has_entries, !entries.empty());
  for (const LogEntry& entry : entries) {
    Scope row = page.add(keys.entries);
    row.set(keys.entries->iso, sheet.iso(entry.date));
    row.set(keys.entries->date, sheet.day(entry.date));
    row.set(keys.entries->href, sheet.link(target_path(*entry.record)));
    row.set(keys.entries->text, what(sheet, *entry.record));
    row.set(keys.entries->meta, log_line(sheet, entry));
  }
}

bool has_sample(std::span<const LogEntry> entries) {
  return std::ranges::any_of(entries,
                             [](const LogEntry& entry) { return is_sample(entry.record->id); });
}

}  // namespace palermo::pages
