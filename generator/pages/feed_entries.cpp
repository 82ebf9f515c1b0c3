// SPDX-License-Identifier: Apache-2.0
#include "pages/feed_entries.h"

#include "pages/addresses.h"
#include "pages/log_rows.h"
#include "pages/part_text.h"
#include "pages/part_view.h"
#include "pages/record_facts.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using edition::LogEntry;
using edition::Part;
using edition::Record;
using edition::Release;
using feeds::Entry;
using mechanism::RecordId;

constexpr std::size_t lines_shown = 3;  // of the log, in the summary of a record

constexpr std::string_view isolate = "\u2068", end_of_isolate = "\u2069";

bool has_one_page(const Record& record) {
  return record.id.kind->page_of == mechanism::PageOf::Record;
}

std::string_view author_of(Sheet& sheet, const RecordId& id) {
  return id.state != nullptr ? sheet.name(id.state->name) : sheet.text("secretariat");
}

// In plain text a name that runs the other way stays whole only so.
std::string_view plain(Sheet& sheet, const Title& title) {
  if (title.dir.empty() || title.dir == direction(sheet.language())) return title.text;
  return sheet.keep({isolate, title.text, end_of_isolate});
}

const Release& newest_release(const Part& part) {
  const Release* newest = part.data_release;
  for (const edition::Text& text : part.texts.values)
    if (text && text.release->public_since > newest->public_since) newest = text.release;
  return *newest;
}

// A sample is marked wherever its entry travels.
std::string_view with_mark(Sheet& sheet, std::string_view summary, bool sample) {
  return sample ? sheet.keep({summary, "\n", sheet.text("site.sample")}) : summary;
}

std::string_view log_lines(Sheet& sheet, const Record& record) {
  std::string_view lines;
  std::size_t shown = 0;
  for (const LogEntry* entry : sheet.site().feeds.log_of(record)) {
    if (shown++ == lines_shown) break;
    const std::string_view day = sheet.day(entry->date);
    const std::string_view line = log_line(sheet, *entry);
    lines = sheet.keep({lines, lines.empty() ? "" : "\n", day, ": ", line});
  }
  return lines;
}

std::string_view part_lines(Sheet& sheet, PartRef ref) {
  const RecordId& id = ref.record->id;
  const std::string_view heading =
      has_one_page(*ref.record) ? plain(sheet, heading_of(sheet, ref)) : sheet.name(id.kind->label);
  const std::string_view release =
      sheet.format("part.release", {{"date", sheet.day(ref.part->last_change())},
                                    {"decision", newest_release(*ref.part).decision}});
  const std::string_view languages = languages_text(sheet, ref.part->languages());
  return sheet.keep(
      {heading, "\n", release, languages.empty() ? std::string_view{} : " · ", languages});
}

void describe(Entry& entry, Sheet& sheet, const RecordId& id) {
  entry.author = author_of(sheet, id);
  entry.categories.push_back({id.kind->id, sheet.name(id.kind->label)});
  if (id.cluster != nullptr)
    entry.categories.push_back({id.cluster->id, sheet.name(id.cluster->label)});
}

void link_to(Entry& entry, Sheet& sheet, const PartAddress& address) {
  entry.links.push_back({.rel = "alternate",
                         .type = "text/html",
                         .hreflang = code(sheet.language()),
                         .href = address_of(sheet, address.path, address.anchor)});
}

Day first_public(std::span<const Part> parts) {
  Day first = parts.front().public_since();
  for (const Part& part : parts) first = std::min(first, part.public_since());
  return first;
}

Entry record_entry(Sheet& sheet, const FeedPage& page) {
  const Record& record = *page.record;
  const std::string_view title = page_title(sheet, record.id, record_title(sheet, record.id));
  Entry entry{.id = permanent_id(sheet, mechanism::folder(record.id)),
              .title = title,
              .published = first_public(record.parts),
              .updated = page.changed};
  entry.summary = with_mark(sheet, log_lines(sheet, record), is_sample(record.id, record.parts));
  describe(entry, sheet, record.id);
  link_to(entry, sheet, {record_path(record.id), {}});
  return entry;
}

Entry part_entry(Sheet& sheet, const FeedPage& page) {
  const RecordId& id = page.record->id;
  const PartRef ref{page.record, page.part};
  const std::string_view name =
      has_one_page(*page.record) ? record_title(sheet, id) : plain(sheet, title_of(sheet, ref));
  Entry entry{.id = permanent_id(sheet, mechanism::stem({id, page.part->id})),
              .title = page_title(sheet, id, name),
              .published = page.part->public_since(),
              .updated = page.changed};
  entry.summary = with_mark(sheet, part_lines(sheet, ref), is_sample(id, {page.part, 1}));
  describe(entry, sheet, id);
  link_to(entry, sheet, part_address(id, page.part->id));
  return entry;
}

// Where it is said that it was withdrawn: its page, or that of all there is of the State.
PartAddress withdrawn_address(const LogEntry& withdrawal) {
  const Record& record = *withdrawal.record;
  if (has_one_page(record)) return {record_path(record.id), {}};
  if (withdrawal.parts == 1)
    for (const edition::Tombstone& tombstone : record.tombstones)
      if (tombstone.decision == withdrawal.decision) return part_address(record.id, tombstone.part);
  const mechanism::State* state = record.id.state;
  return {state != nullptr ? state_path(*state) : std::string(conference_path), {}};
}

}  // namespace

std::string_view permanent_id(Sheet& sheet, std::string_view identity) {
  const std::string_view mechanism = sheet.site().reference.mechanism_id;
  return sheet.keep({feeds::id_of(
      sheet.keep({"palermo ", mechanism, " ", code(sheet.language()), " ", identity}))});
}

std::string_view address_of(Sheet& sheet, std::string_view path, std::string_view anchor) {
  if (!sheet.has_base_url()) return sheet.link(path, anchor);
  return sheet.keep({sheet.site().base_url, code(sheet.language()), "/", path,
                     anchor.empty() ? "" : "#", anchor});
}

Entry entry_of(Sheet& sheet, const FeedPage& page) {
  return page.part == nullptr ? record_entry(sheet, page) : part_entry(sheet, page);
}

Entry entry_of(Sheet& sheet, const LogEntry& withdrawal) {
  const RecordId& id = withdrawal.record->id;
  const std::string_view what = page_title(sheet, id, record_title(sheet, id));
  Entry entry{.id = permanent_id(sheet, sheet.keep({"withdrawn ", withdrawal.decision, " ",
                                                    mechanism::folder(id)})),
              .title = sheet.keep({sheet.text("tombstone.title"), " – ", what}),
              .published = withdrawal.date,
              .updated = withdrawal.date,
              .summary = with_mark(sheet, log_line(sheet, withdrawal), is_sample(id))};
  describe(entry, sheet, id);
  link_to(entry, sheet, withdrawn_address(withdrawal));
  return entry;
}

feeds::DeletedEntry deleted_entry_of(Sheet& sheet, const FeedGone& gone) {
  const RecordId& id = gone.record->id;
  const std::string identity =
      gone.whole ? mechanism::folder(id) : mechanism::stem({id, gone.tombstone->part});
  return {.id = permanent_id(sheet, identity),
          .when = gone.tombstone->withdrawn_on,
          .comment = withdrawn_sentence(sheet, *gone.tombstone)};
}

bool has_sample(const FeedMatter& matter) {
  const auto sample = [](const auto& item) { return is_sample(item.record->id); };
  return std::ranges::any_of(matter.pages, sample) || std::ranges::any_of(matter.gone, sample) ||
         std::ranges::any_of(matter.withdrawals, sample,
                             [](const LogEntry* e) -> const LogEntry& { return *e; });
}

}  // namespace palermo::pages
