// SPDX-License-Identifier: Apache-2.0
// What each feed holds, newest first, computed from the released parts and tombstones alone. Knows
// nothing of languages or of how a feed is written.
#pragma once

#include "edition/edition.h"
#include "pages/index.h"

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace palermo::pages {

// What a feed is about; nothing in particular: everything.
using FeedTopic = std::variant<std::monostate, const mechanism::State*, const mechanism::Article*,
                               const mechanism::Kind*>;

// How many entries a feed has at most. The publication log has all of them.
inline constexpr std::size_t feed_length = 30;

// Something public that a feed leads to: a part, or (no part) the page of a whole record.
struct FeedPage {
  const edition::Record* record = nullptr;
  const edition::Part* part = nullptr;
  Day changed{};
};

// Something that a feed led to and that is no longer public: a part, or (`whole`) the last part of
// a record with one page.
struct FeedGone {
  const edition::Record* record = nullptr;
  const edition::Tombstone* tombstone = nullptr;
  bool whole = false;
};

struct FeedMatter {
  std::vector<FeedPage> pages;
  std::vector<FeedGone> gone;
  std::vector<const edition::LogEntry*> withdrawals;

  [[nodiscard]] bool empty() const { return pages.empty() && gone.empty() && withdrawals.empty(); }
};

// Views into an edition and its index, which outlive it.
class FeedIndex {
 public:
  FeedIndex(const edition::Edition& edition, const Index& index);

  // Is there anything to tell?
  [[nodiscard]] bool has(const FeedTopic& topic) const;
  [[nodiscard]] FeedMatter matter(const FeedTopic& topic) const;

  // The lines of the publication log on a record, newest first.
  [[nodiscard]] std::span<const edition::LogEntry* const> log_of(
      const edition::Record& record) const;

 private:
  void place(const edition::Record& record, const edition::Tombstone& tombstone);
  void add_record(FeedMatter& matter, const edition::Record& record) const;
  void add_article(FeedMatter& matter, const mechanism::Article& article) const;
  void add_withdrawal(FeedMatter& matter, const FeedGone& gone) const;

  const edition::Edition& edition_;
  const Index& index_;
  std::vector<const edition::LogEntry*> log_;  // by record, then newest first
  std::set<const mechanism::Kind*> kinds_;     // of which there is a record
  std::map<const mechanism::Article*, std::vector<FeedGone>> withdrawn_answers_;
  // Which articles these named went with their data, so every feed of an article tells of them.
  std::vector<FeedGone> other_withdrawn_;
};

}  // namespace palermo::pages
