// SPDX-License-Identifier: Apache-2.0
#include "edition/builder.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace palermo::edition {
namespace {

using mechanism::RecordId;
using mechanism::Reference;

constexpr std::ptrdiff_t after_all = std::numeric_limits<std::ptrdiff_t>::max();

// Where an item stands in its list; what has no item comes last.
template <typename T>
std::ptrdiff_t place(const std::vector<T>& items, const T* item) {
  return item == nullptr ? after_all : item - items.data();
}

auto record_key(const RecordId& id, const Reference& reference) {
  return std::tuple(place(reference.states, id.state), place(reference.clusters, id.cluster),
                    place(reference.kinds, id.kind), place(reference.instruments, id.instrument));
}
using RecordKey = decltype(record_key(std::declval<RecordId>(), std::declval<Reference&>()));

// Only what released something is known to the public.
void keep_used_releases(Released& released, Edition& edition,
                        std::vector<const Release*>& by_index) {
  std::vector<bool> used(released.releases.size());
  for (const ReleasedPart& part : released.parts) {
    used.at(part.data_file.release) = true;
    for (const auto& text : part.texts) used.at(text.file.release) = true;
  }
  by_index.resize(released.releases.size());
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) continue;
    edition.releases.push_back(std::make_unique<Release>(std::move(released.releases[i])));
    by_index[i] = edition.releases.back().get();
  }
  std::sort(edition.releases.begin(), edition.releases.end(),
            [](const auto& a, const auto& b) { return a->decision < b->decision; });
}

Part make_part(ReleasedPart&& released, const std::vector<const Release*>& releases) {
  Part part{.id = std::move(released.id.part),
            .data = std::move(released.data),
            .data_span = released.data_span,
            .data_digest = released.data_file.digest,
            .data_release = releases[released.data_file.release]};
  for (auto& text : released.texts)
    part.texts[text.language] = {.span = text.span,
                                 .digest = text.file.digest,
                                 .title = std::move(text.title),
                                 .release = releases[text.file.release]};
  return part;
}

// Answers in the order of their questions, all else by id.
void sort_parts(Record& record, const Reference& reference) {
  std::sort(record.parts.begin(), record.parts.end(), [&](const Part& a, const Part& b) {
    const auto question_a = place(reference.questions, a.data.question);
    const auto question_b = place(reference.questions, b.data.question);
    return std::tie(question_a, a.id) < std::tie(question_b, b.id);
  });
  std::sort(record.tombstones.begin(), record.tombstones.end(),
            [](const Tombstone& a, const Tombstone& b) {
              return std::tie(a.part, a.decision) < std::tie(b.part, b.decision);
            });
}

std::vector<Record> make_records(Released& released, const std::vector<const Release*>& releases) {
  const Reference& reference = *released.reference;
  std::map<RecordKey, Record> by_key;
  const auto record_of = [&](const RecordId& id) -> Record& {
    Record& record = by_key[record_key(id, reference)];
    record.id = id;
    return record;
  };
  for (ReleasedPart& part : released.parts)
    record_of(part.id.record).parts.push_back(make_part(std::move(part), releases));
  for (WithdrawnPart& part : released.withdrawn) {
    part.tombstone.part = part.id.part;
    record_of(part.id.record).tombstones.push_back(std::move(part.tombstone));
  }
  std::vector<Record> records;
  records.reserve(by_key.size());
  for (auto& [key, record] : by_key) {
    sort_parts(record, reference);
    records.push_back(std::move(record));
  }
  return records;
}

void log_published(const Record& record, std::vector<LogEntry>& log) {
  std::map<std::string_view, LogEntry> by_decision;
  const auto entry_of = [&](const Release& release) -> LogEntry& {
    LogEntry& entry = by_decision[release.decision];
    entry = {.date = release.public_since,
             .act = Act::Published,
             .decision = release.decision,
             .issuer = release.issuer,
             .paragraph = release.paragraph,
             .reference = release.reference,
             .record = &record,
             .parts = entry.parts,
             .languages = entry.languages};
    return entry;
  };
  for (const Part& part : record.parts) {
    std::map<std::string_view, LogEntry*> touched;
    touched[part.data_release->decision] = &entry_of(*part.data_release);
    for (const Language language : all_languages) {
      if (!part.texts[language]) continue;
      const Release& release = *part.texts[language].release;
      LogEntry& entry = entry_of(release);
      entry.languages.insert(language);
      touched[release.decision] = &entry;
    }
    for (const auto& [decision, entry] : touched) ++entry->parts;
  }
  for (auto& [decision, entry] : by_decision) log.push_back(std::move(entry));
}

void log_withdrawn(const Record& record, std::vector<LogEntry>& log) {
  std::map<std::string_view, LogEntry> by_decision;
  for (const Tombstone& tombstone : record.tombstones) {
    LogEntry& entry = by_decision[tombstone.decision];
    entry = {.date = tombstone.withdrawn_on,
             .act = Act::Withdrawn,
             .decision = tombstone.decision,
             .issuer = tombstone.issuer,
             .paragraph = tombstone.paragraph,
             .reference = tombstone.reference,
             .record = &record,
             .parts = entry.parts + 1};
  }
  for (auto& [decision, entry] : by_decision) log.push_back(std::move(entry));
}

std::vector<LogEntry> make_log(const std::vector<Record>& records) {
  std::vector<LogEntry> log;
  for (const Record& record : records) {
    log_published(record, log);
    log_withdrawn(record, log);
  }
  std::stable_sort(log.begin(), log.end(), [](const LogEntry& a, const LogEntry& b) {
    if (a.date != b.date) return a.date > b.date;
    return std::tie(a.decision, a.record) < std::tie(b.decision, b.record);
  });
  return log;
}

}  // namespace

Edition build(Released released) {
  Edition edition{.reference = released.reference, .texts = released.texts};
  std::vector<const Release*> releases;
  keep_used_releases(released, edition, releases);
  edition.records = make_records(released, releases);
  edition.log = make_log(edition.records);
  return edition;
}

}  // namespace palermo::edition
