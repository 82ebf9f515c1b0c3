// SPDX-License-Identifier: Apache-2.0
#include "pages/feed_index.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using edition::LogEntry;
using edition::Record;
using edition::Tombstone;
using mechanism::Article;

bool has_one_page(const Record& record) {
  return record.id.kind->page_of == mechanism::PageOf::Record;
}

// The question that a withdrawn answer answered: its part is named after it.
const mechanism::Question* question_of(const mechanism::Reference& reference, const Record& record,
                                       std::string_view part) {
  const mechanism::RecordId& id = record.id;
  if (id.instrument == nullptr && !id.general) return nullptr;
  const auto at =
      std::ranges::find_if(reference.questions, [&](const mechanism::Question& question) {
        return question.cluster == id.cluster && question.instrument == id.instrument &&
               question.part == part;
      });
  return at == reference.questions.end() ? nullptr : &*at;
}

const Tombstone& newest(const std::vector<Tombstone>& tombstones) {
  return *std::ranges::max_element(tombstones, {}, &Tombstone::withdrawn_on);
}

Day withdrawn_on(const FeedGone& gone) { return gone.tombstone->withdrawn_on; }

template <typename Item, typename DayOf>
void keep_newest(std::vector<Item>& items, DayOf day_of) {
  std::ranges::stable_sort(items, std::ranges::greater(), day_of);
  if (items.size() > feed_length) items.resize(feed_length);
}

}  // namespace

FeedIndex::FeedIndex(const edition::Edition& edition, const Index& index)
    : edition_(edition), index_(index) {
  for (const LogEntry& entry : edition.log) log_.push_back(&entry);
  std::ranges::stable_sort(log_, std::less<>(), &LogEntry::record);
  for (const Record& record : edition.records) {
    kinds_.insert(record.id.kind);
    for (const Tombstone& tombstone : record.tombstones) place(record, tombstone);
  }
  keep_newest(other_withdrawn_, &withdrawn_on);
}

void FeedIndex::place(const Record& record, const Tombstone& tombstone) {
  const FeedGone gone{.record = &record, .tombstone = &tombstone};
  const auto* question = question_of(*edition_.reference, record, tombstone.part);
  if (question == nullptr) {
    other_withdrawn_.push_back(gone);
    return;
  }
  for (const Article* article : question->articles) {
    std::vector<FeedGone>& answers = withdrawn_answers_[article];
    if (answers.empty() || answers.back().tombstone != &tombstone) answers.push_back(gone);
  }
}

std::span<const LogEntry* const> FeedIndex::log_of(const Record& record) const {
  const auto lines = std::ranges::equal_range(log_, &record, std::less<>(), &LogEntry::record);
  return {lines.begin(), lines.end()};
}

bool FeedIndex::has(const FeedTopic& topic) const {
  if (const auto* state = std::get_if<const mechanism::State*>(&topic))
    return !index_.records_of(*state).empty();
  if (const auto* article = std::get_if<const Article*>(&topic))
    return withdrawn_answers_.contains(*article) || !index_.documents_on(**article).empty() ||
           std::ranges::any_of(index_.questions_on(**article), [&](const auto* question) {
             return !index_.answers_to(*question).empty();
           });
  if (const auto* kind = std::get_if<const mechanism::Kind*>(&topic)) return kinds_.contains(*kind);
  return !edition_.log.empty();
}

void FeedIndex::add_record(FeedMatter& matter, const Record& record) const {
  for (const LogEntry* entry : log_of(record))
    if (entry->act == edition::Act::Withdrawn) matter.withdrawals.push_back(entry);
  if (!has_one_page(record)) {
    for (const edition::Part& part : record.parts)
      matter.pages.push_back({&record, &part, part.last_change()});
    for (const Tombstone& tombstone : record.tombstones)
      matter.gone.push_back({&record, &tombstone});
  } else if (!record.parts.empty()) {
    matter.pages.push_back({&record, nullptr, record.last_change()});
  } else {
    matter.gone.push_back({&record, &newest(record.tombstones), true});
  }
}

// The line of the log that tells of it, once.
void FeedIndex::add_withdrawal(FeedMatter& matter, const FeedGone& gone) const {
  for (const LogEntry* entry : log_of(*gone.record))
    if (entry->act == edition::Act::Withdrawn && entry->decision == gone.tombstone->decision &&
        std::ranges::find(matter.withdrawals, entry) == matter.withdrawals.end())
      matter.withdrawals.push_back(entry);
}

void FeedIndex::add_article(FeedMatter& matter, const Article& article) const {
  const auto add = [&](PartRef ref) {
    matter.pages.push_back({ref.record, ref.part, ref.part->last_change()});
  };
  for (const mechanism::Question* question : index_.questions_on(article))
    std::ranges::for_each(index_.answers_to(*question), add);
  std::ranges::for_each(index_.documents_on(article), add);
  matter.gone = other_withdrawn_;
  const auto answers = withdrawn_answers_.find(&article);
  if (answers == withdrawn_answers_.end()) return;
  for (const FeedGone& gone : answers->second) {
    matter.gone.push_back(gone);
    add_withdrawal(matter, gone);
  }
}

FeedMatter FeedIndex::matter(const FeedTopic& topic) const {
  FeedMatter matter;
  if (const auto* state = std::get_if<const mechanism::State*>(&topic)) {
    for (const Record& record : index_.records_of(*state)) add_record(matter, record);
  } else if (const auto* article = std::get_if<const Article*>(&topic)) {
    add_article(matter, **article);
  } else {
    const auto* kind = std::get_if<const mechanism::Kind*>(&topic);
    for (const Record& record : edition_.records)
      if (kind == nullptr || record.id.kind == *kind) add_record(matter, record);
  }
  keep_newest(matter.pages, &FeedPage::changed);
  keep_newest(matter.gone, &withdrawn_on);
  keep_newest(matter.withdrawals, &LogEntry::date);
  return matter;
}

}  // namespace palermo::pages
