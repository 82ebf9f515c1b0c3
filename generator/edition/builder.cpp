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
  const auto use = [&](const ReleasedFile& file) {
    used.at(file.release) = true;
    for (const std::size_t earlier : file.earlier) used.at(earlier) = true;
  };
  for (const ReleasedPart& part : released.parts) {
    use(part.data_file);
    for (const auto& text : part.texts) use(text.file);
    for (const auto& attachment : part.attachments) use(attachment.released);
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

Earlier earlier_of(const ReleasedFile& file, const std::vector<const Release*>& releases) {
  Earlier earlier;
  for (const std::size_t release : file.earlier) earlier.push_back(releases[release]);
  return earlier;
}

Part make_part(ReleasedPart&& released, const std::vector<const Release*>& releases) {
  Part part{.id = std::move(released.id.part),
            .data = std::move(released.data),
            .data_span = released.data_span,
            .data_digest = released.data_file.digest,
            .data_release = releases[released.data_file.release],
            .data_earlier = earlier_of(released.data_file, releases)};
  for (auto& text : released.texts)
    part.texts[text.language] = {.span = text.span,
                                 .digest = text.file.digest,
                                 .title = std::move(text.title),
                                 .release = releases[text.file.release],
                                 .earlier = earlier_of(text.file, releases)};
  for (auto& attachment : released.attachments)
    part.attachments.push_back({.file = std::move(attachment.file),
                                .span = attachment.span,
                                .digest = attachment.released.digest,
                                .release = releases[attachment.released.release],
                                .earlier = earlier_of(attachment.released, releases)});
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
  for (ReleasedPart& part : released.parts) {
    Record& record = record_of(part.id.record);
    record.parts.push_back(make_part(std::move(part), releases));
  }
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

// What one decision did to one part.
struct Effect {
  const Release* release = nullptr;
  Act act = Act::Published;
  LanguageSet languages;
};
using Effects = std::map<std::string_view, Effect>;  // by decision

// The first release of a file published it, each after it revised it.
template <typename Touch>
void each_release(const Release& last, const Earlier& earlier, Effects& effects, Touch touch) {
  Act act = Act::Published;
  const auto add = [&](const Release& release) {
    Effect& effect = effects[release.decision];
    effect.release = &release;
    if (act == Act::Revised) effect.act = act;
    touch(effect);
    act = Act::Revised;
  };
  for (const Release* release : earlier) add(*release);
  add(last);
}

Effects effects_on(const Part& part) {
  Effects effects;
  each_release(*part.data_release, part.data_earlier, effects, [](Effect&) {});
  for (const Language language : all_languages)
    if (const Text& text = part.texts[language])
      each_release(*text.release, text.earlier, effects,
                   [&](Effect& effect) { effect.languages.insert(language); });
  for (const Attachment& attachment : part.attachments)
    each_release(*attachment.release, attachment.earlier, effects, [&](Effect& effect) {
      if (attachment.file.language) effect.languages.insert(*attachment.file.language);
    });
  return effects;
}

void log_published(const Record& record, std::vector<LogEntry>& log) {
  std::map<std::pair<std::string_view, Act>, LogEntry> entries;
  for (const Part& part : record.parts)
    for (const auto& [decision, effect] : effects_on(part)) {
      LogEntry& entry = entries[{decision, effect.act}];
      entry = {.date = effect.release->public_since,
               .act = effect.act,
               .decision = effect.release->decision,
               .issuer = effect.release->issuer,
               .paragraph = effect.release->paragraph,
               .reference = effect.release->reference,
               .record = &record,
               .parts = entry.parts + 1,
               .languages = entry.languages};
      for (const Language language : all_languages)
        if (effect.languages.contains(language)) entry.languages.insert(language);
    }
  for (auto& [key, entry] : entries) log.push_back(std::move(entry));
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
