// SPDX-License-Identifier: Apache-2.0
// The texts that the pages of one record share: read from the store once and rendered once, however
// many pages and files show them. Belongs to one thread. Knows nothing of Markdown or of pages.
#pragma once

#include "edition/edition.h"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace palermo::pages {

// What the HTML of a text depends on besides the text itself.
struct Setting {
  std::string id_prefix, paragraphs;
  int heading_level = 2;
  bool skip_title = false;
  std::string up;  // the steps that links take to the folder of the language
  bool operator==(const Setting&) const = default;
};

struct TextAtHand {
  const edition::Text* text = nullptr;
  std::string markdown;
  std::string html;  // in this setting; empty: not rendered yet
  Setting setting;
};

class TextsAtHand {
 public:
  explicit TextsAtHand(const edition::TextStore& store) : store_(&store) {}

  // What was given out lives until the next call of this.
  void put_away() { used_ = cursor_ = 0; }

  [[nodiscard]] TextAtHand& get(const edition::Text& text);

  // False where a text could not be read back.
  [[nodiscard]] bool complete() const { return complete_; }

 private:
  const edition::TextStore* store_;
  std::deque<TextAtHand> texts_;  // buffers are kept from record to record
  std::size_t used_ = 0;
  std::size_t cursor_ = 0;  // pages ask in the same order
  bool complete_ = true;
};

}  // namespace palermo::pages
