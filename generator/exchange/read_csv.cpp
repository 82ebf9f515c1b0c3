// SPDX-License-Identifier: Apache-2.0
#include "exchange/read_csv.h"

#include "base/csv.h"
#include "base/utf8.h"

#include <algorithm>

namespace palermo::exchange {
namespace {

char separator_of(std::string_view bytes) {
  std::size_t commas = 0, semicolons = 0, tabs = 0;
  bool quoted = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    commas += c == ',' ? 1U : 0U;
    semicolons += c == ';' ? 1U : 0U;
    tabs += c == '\t' ? 1U : 0U;
  }
  if (commas >= semicolons && commas >= tabs) return ',';
  return semicolons >= tabs ? ';' : '\t';
}

class Reader {
 public:
  Reader(std::string name, std::string_view bytes) : rest_(bytes), separator_(separator_of(bytes)) {
    checked_.value.name = std::move(name);
  }

  Checked<Table> read() {
    while (!rest_.empty() && !stopped_) read_row();
    return std::move(checked_);
  }

 private:
  void read_row() {
    Row row{.number = ++row_};
    do {
      row.cells.push_back(std::string(unguarded(read_cell(row.cells.size()))));
      if (row.cells.size() > TableLimits::columns) return too_large(row.cells.size() - 1);
    } while (!stopped_ && take(separator_));
    if (!take_line_break() && !rest_.empty()) stopped_ = true;
    const bool empty = std::ranges::all_of(row.cells, [](const auto& cell) {
      return cell.find_first_not_of(" \t\r\n") == std::string::npos;
    });
    if (empty) return;
    checked_.value.rows.push_back(std::move(row));
    if (checked_.value.rows.size() > TableLimits::rows) too_large(0);
  }

  std::string read_cell(std::size_t column) {
    if (take('"')) return read_quoted(column);
    const char ends[] = {separator_, '\r', '\n', '\0'};
    const std::size_t end = std::min(rest_.find_first_of(ends), rest_.size());
    std::string cell(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return cell;
  }

  std::string read_quoted(std::size_t column) {
    std::string cell;
    while (true) {
      const std::size_t quote = rest_.find('"');
      if (quote == std::string_view::npos) {
        bad_quotes(column);
        return {};
      }
      cell += rest_.substr(0, quote);
      rest_.remove_prefix(quote + 1);
      if (!take('"')) break;
      cell += '"';
    }
    const bool ended = rest_.empty() || rest_[0] == separator_ || rest_[0] == '\r' ||
                       rest_[0] == '\n';
    if (!ended) bad_quotes(column);
    return cell;
  }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool take_line_break() {
    const bool carriage = take('\r');
    return take('\n') || carriage;
  }

  // After this nothing in the file is certain.
  void bad_quotes(std::size_t column) {
    add(column, "table-quotes", "the quotation marks of this cell do not match",
        "write each quotation mark within a cell twice, or save the table again from a "
        "spreadsheet program");
  }

  void too_large(std::size_t column) {
    add(column, "table-too-large", "the table has more rows or columns than are read",
        "divide it; at most 20,000 rows and 64 columns are read");
  }

  void add(std::size_t column, std::string code, std::string message, std::string hint) {
    stopped_ = true;
    checked_.diagnostics.push_back(
        {.code = std::move(code),
         .at = {checked_.value.name, row_, static_cast<int>(column) + 1},
         .message = "cell " + cell_name(row_, column) + ": " + std::move(message),
         .hint = std::move(hint)});
  }

  Checked<Table> checked_;
  std::string_view rest_;
  char separator_;
  int row_ = 0;
  bool stopped_ = false;
};

Checked<Table> refuse(Diagnostic diagnostic) {
  Checked<Table> checked;
  checked.diagnostics.push_back(std::move(diagnostic));
  return checked;
}

}  // namespace

Checked<Table> read_csv(std::string name, std::string_view bytes) {
  if (bytes.size() > TableLimits::bytes)
    return refuse({.code = "table-too-large",
                   .at = {std::move(name)},
                   .message = "the file is larger than 8 MiB",
                   .hint = "divide the table, or save it without pictures and empty rows"});
  const auto invalid = first_invalid_utf8(bytes);
  const std::size_t fault = std::min(invalid.value_or(bytes.size()), bytes.find('\0'));
  if (fault < bytes.size())
    return refuse({.code = "table-bad-utf8",
                   .at = position_at(std::move(name), bytes.substr(0, fault), fault),
                   .message = "the text is not in UTF-8 from this line on",
                   .hint = "save the table as \"CSV UTF-8\""});
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  return Reader(std::move(name), bytes).read();
}

}  // namespace palermo::exchange
