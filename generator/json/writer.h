// SPDX-License-Identifier: Apache-2.0
// Appends JSON to a string: no tree, no allocation of its own beyond the string's. The same calls
// give the same bytes. Knows nothing of files.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace palermo::json {

// Appends `text` (valid UTF-8) as a JSON string with its quotes.
void append_string(std::string& out, std::string_view text);

class Writer {
 public:
  enum class Style { Compact, Indented };  // Indented: two spaces a level, one member a line

  explicit Writer(std::string& out, Style style = Style::Compact) : out_(out), style_(style) {}

  Writer& begin_object() { return begin('{'); }
  Writer& end_object() { return end('}'); }
  Writer& begin_list() { return begin('['); }
  Writer& end_list() { return end(']'); }
  Writer& key(std::string_view name);

  Writer& string(std::string_view value);
  Writer& integer(std::int64_t value);
  Writer& boolean(bool value);
  Writer& null();
  // JSON that was written elsewhere, as it is.
  Writer& raw(std::string_view json);

  // key() and a value in one.
  Writer& field(std::string_view name, std::string_view value) { return key(name).string(value); }
  Writer& field(std::string_view name, const char* value) { return key(name).string(value); }
  Writer& field(std::string_view name, const std::string& value) { return key(name).string(value); }
  Writer& field(std::string_view name, bool value) { return key(name).boolean(value); }
  template <typename Integer>
  Writer& field(std::string_view name, Integer value) {
    return key(name).integer(static_cast<std::int64_t>(value));
  }

 private:
  Writer& begin(char bracket);
  Writer& end(char bracket);
  void before_value();
  void break_line();

  std::string& out_;
  Style style_;
  int depth_ = 0;
  bool first_ = true;       // of its list or object
  bool after_key_ = false;  // the next value belongs to a key
};

}  // namespace palermo::json
