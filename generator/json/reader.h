// SPDX-License-Identifier: Apache-2.0
// Reads objects field by field: what is missing, of the wrong type or not asked for is a mistake
// with a place, and all of them are collected. Messages name our own fields, never the document's.
#pragma once

#include "json/document.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::json {

// The mistakes found in a document, the first `most` of them; more would only cost time.
class Problems {
 public:
  static constexpr std::size_t most = 100;

  void add(const Cursor& at, std::string code, std::string message, std::string hint = "");
  void add_at_key(const Cursor& at, std::string code, std::string message, std::string hint = "");
  void add(Diagnostic diagnostic);

  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  std::vector<Diagnostic> diagnostics_;
  std::size_t count_ = 0;
};

struct Range {
  std::int64_t least = 0;
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

// One object. Names are string literals. When it goes out of scope, each field that was not asked
// for is reported as unknown. Where a field is missing or wrong, that is reported and the reader
// gets an empty value.
class Fields {
 public:
  Fields(Cursor object, Problems& problems);
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;
  ~Fields();

  // Required.
  std::string_view string(std::string_view name);  // not empty
  std::int64_t integer(std::string_view name, Range range = {});
  bool boolean(std::string_view name);
  Cursor list(std::string_view name);
  Cursor object(std::string_view name);

  // May be left out, but not null.
  std::optional<std::string_view> optional_string(std::string_view name);
  std::optional<std::int64_t> optional_integer(std::string_view name, Range range = {});
  bool flag(std::string_view name);  // false where left out
  Cursor optional_list(std::string_view name);
  std::optional<Cursor> optional_object(std::string_view name);

  // Must be there, but may be null.
  std::optional<std::string_view> string_or_null(std::string_view name);
  std::optional<std::int64_t> integer_or_null(std::string_view name, Range range = {});
  std::optional<Cursor> object_or_null(std::string_view name);

  // Known, and read by someone else or by nobody.
  std::optional<Cursor> any(std::string_view name);

  [[nodiscard]] Cursor cursor() const { return object_; }
  // A mistake at the value of a field, or at the object where the field is left out.
  void report(std::string_view name, std::string code, std::string message, std::string hint = "");

 private:
  std::optional<Cursor> required(std::string_view name, Type type);
  std::optional<Cursor> optional(std::string_view name, Type type);
  std::optional<Cursor> or_null(std::string_view name, Type type);
  std::optional<Cursor> typed(std::optional<Cursor> value, std::string_view name, Type type);
  std::optional<std::string_view> filled(std::optional<Cursor> value, std::string_view name);
  std::optional<std::int64_t> within(std::optional<Cursor> value, std::string_view name,
                                     Range range);

  Cursor object_;
  Problems& problems_;
  std::vector<std::string_view> known_;
};

// The string of a list item; reported and empty where it is none.
[[nodiscard]] std::string_view item_string(const Cursor& item, Problems& problems);

}  // namespace palermo::json
