// SPDX-License-Identifier: Apache-2.0
// What the site says in one language: messages, sentences, days. What was asked for once is kept,
// so that a page costs look-ups and no formatting. One thread only. Knows nothing of pages.
#pragma once

#include "base/date.h"
#include "language/formatter.h"
#include "language/messages.h"

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace palermo::pages {

// A text or a whole number that stands in a sentence.
struct Argument {
  Argument(std::string_view name_, std::string_view text) : name(name_), value(text) {}
  Argument(std::string_view name_, const char* text) : name(name_), value(std::string_view(text)) {}
  Argument(std::string_view name_, const std::string& text)
      : name(name_), value(std::string_view(text)) {}
  Argument(std::string_view name_, std::integral auto number)
      : name(name_), value(static_cast<std::int64_t>(number)) {}

  std::string_view name;
  std::variant<std::string_view, std::int64_t> value;
};

class Words {
 public:
  explicit Words(const Messages& messages);  // which outlive it

  // A message without arguments. An unknown key is a mistake in the program: std::logic_error.
  [[nodiscard]] std::string_view text(std::string_view key) const;
  // The same, or nothing: for keys that contain a word of the content.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const;

  // Appends a message with its arguments.
  void format(std::string& out, std::string_view key, std::initializer_list<Argument> arguments);

  // "14 March 2027"; lives as long as the words.
  [[nodiscard]] std::string_view day(Day day);

 private:
  // A sentence of plain texts and arguments, so that nobody needs to read it again.
  struct Piece {
    std::string text;
    bool is_argument = false;
  };
  [[nodiscard]] static std::vector<Piece> pieces_of(const Message& message);
  void format_by_rules(std::string& out, std::string_view key,
                       std::initializer_list<Argument> arguments) const;

  const Messages& messages_;
  Formatter formatter_;
  std::map<std::string, std::vector<Piece>, std::less<>> sentences_;  // those that are plain
  std::map<Day, std::string> days_;
};

}  // namespace palermo::pages
