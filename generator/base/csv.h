// SPDX-License-Identifier: Apache-2.0
// Rows of CSV as RFC 4180 and spreadsheet programs want them: UTF-8 with a byte order mark, CRLF,
// quotes where they are needed. Knows nothing of what stands in a table.
//
// Spreadsheet programs take a cell that begins with = + - @ (or their full-width forms), a tab or a
// line break for a formula. Such a cell, and one that begins with an apostrophe, is written with an
// apostrophe before it. To have the cell as it was: where it begins with an apostrophe, take that
// one away.
#pragma once

#include <string>
#include <string_view>

namespace palermo {

// The first bytes of a file.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A cell as it was before it was written: without the apostrophe of a would-be formula. One that
// stands before anything else was typed by somebody, and stays.
[[nodiscard]] std::string_view unguarded(std::string_view cell);

// Appends to `out`; the same calls give the same bytes.
class CsvWriter {
 public:
  explicit CsvWriter(std::string& out) : out_(out) {}

  CsvWriter& cell(std::string_view text);  // valid UTF-8
  void end_row();

 private:
  std::string& out_;
  bool first_ = true;  // of its row
};

}  // namespace palermo
