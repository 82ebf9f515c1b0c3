// SPDX-License-Identifier: Apache-2.0
#include "base/csv.h"

#include <algorithm>
#include <array>

namespace palermo {
namespace {

constexpr std::string_view row_end = "\r\n";

constexpr std::array<std::string_view, 12> starts_of_formulas = {"=",  "+", "-",  "@",  "\t", "\r",
                                                                 "\n", "'", "＝", "＋", "－", "＠"};

bool looks_like_a_formula(std::string_view text) {
  return std::ranges::any_of(starts_of_formulas,
                             [&](std::string_view start) { return text.starts_with(start); });
}

bool needs_quotes(std::string_view text) {
  return text.find_first_of(",\"\r\n") != std::string_view::npos || text.front() == ' ' ||
         text.back() == ' ';
}

void append_quoted(std::string& out, std::string_view text) {
  for (std::size_t quote = text.find('"'); quote != std::string_view::npos;
       quote = text.find('"')) {
    out.append(text.substr(0, quote + 1)).append("\"");
    text.remove_prefix(quote + 1);
  }
  out += text;
}

}  // namespace

std::string_view unguarded(std::string_view cell) {
  const bool guarded = cell.starts_with('\'') && looks_like_a_formula(cell.substr(1));
  return guarded ? cell.substr(1) : cell;
}

CsvWriter& CsvWriter::cell(std::string_view text) {
  if (!first_) out_ += ',';
  first_ = false;
  if (text.empty()) return *this;
  const bool quoted = needs_quotes(text);
  if (quoted) out_ += '"';
  if (looks_like_a_formula(text)) out_ += '\'';
  append_quoted(out_, text);
  if (quoted) out_ += '"';
  return *this;
}

void CsvWriter::end_row() {
  out_ += row_end;
  first_ = true;
}

}  // namespace palermo
