// SPDX-License-Identifier: Apache-2.0
// Rows of a table on their way to a file, some thousand at a time. For downloads' own files only.
#pragma once

#include "base/csv.h"
#include "downloads/sink.h"
#include "downloads/tables.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::downloads {

// The byte order mark and the names of the columns.
[[nodiscard]] std::string header_of(const Table& table);

class Rows {
 public:
  explicit Rows(const Sink& sink) : sink_(sink) {}

  Rows& text(std::string_view text) {
    csv_.cell(text);
    return *this;
  }
  Rows& day(const std::optional<Day>& day) { return text(day ? to_text(*day) : ""); }
  Rows& number(std::size_t number) { return text(std::to_string(number)); }
  Rows& flag(bool set) { return text(set ? "true" : "false"); }
  Rows& names(const mechanism::Names& names) {
    for (const Language language : all_languages) text(names[language]);
    return *this;
  }
  template <typename Item>
  Rows& id(const Item* item) {
    return text(item != nullptr ? std::string_view(item->id) : std::string_view{});
  }
  // Ids, apart by a space.
  template <typename Item>
  Rows& ids(const std::vector<const Item*>& items) {
    joined_.clear();
    for (const Item* item : items) joined_.append(joined_.empty() ? "" : " ").append(item->id);
    return text(joined_);
  }
  void end() {
    csv_.end_row();
    if (buffer_.size() >= enough) flush();
  }

  // False where the sink refused, now or before.
  [[nodiscard]] bool finish() {
    flush();
    return good_;
  }

 private:
  static constexpr std::size_t enough = std::size_t{256} * 1024;

  void flush() {
    good_ = good_ && sink_(buffer_);
    buffer_.clear();
  }

  const Sink& sink_;
  std::string buffer_, joined_;
  CsvWriter csv_{buffer_};
  bool good_ = true;
};

}  // namespace palermo::downloads
