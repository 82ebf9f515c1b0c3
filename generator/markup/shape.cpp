// SPDX-License-Identifier: Apache-2.0
#include "markup/shape.h"

#include <algorithm>
#include <array>

namespace palermo {
namespace {

// What stands before the words of a line: quotes, list markers, white space.
struct Prefix {
  std::size_t columns = 0;  // a tab is four
  std::size_t quotes = 0;
  std::size_t markers = 0;
  std::size_t length = 0;
};

constexpr bool is_space(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Length of "-", "*", "+", "12." or "12)" with white space or nothing after it, else 0.
std::size_t list_marker(std::string_view rest) {
  std::size_t length = 0;
  while (length < rest.size() && length < 9 && is_digit(rest[length])) ++length;
  const std::string_view closers = length == 0 ? "-*+" : ".)";
  if (length == rest.size() || closers.find(rest[length]) == std::string_view::npos) return 0;
  ++length;
  return length == rest.size() || is_space(rest[length]) ? length : 0;
}

Prefix prefix_of(std::string_view line) {
  Prefix prefix;
  while (prefix.length < line.size()) {
    const char c = line[prefix.length];
    std::size_t length = 1;
    if (c == '>') ++prefix.quotes;
    else if (!is_space(c)) {
      length = list_marker(line.substr(prefix.length));
      if (length == 0) break;
      ++prefix.markers;
    }
    prefix.columns += c == '\t' ? 4 : length;
    prefix.length += length;
  }
  return prefix;
}

// What was counted since the last empty line: no paragraph and no table spans one.
struct Run {
  std::size_t start = 0, bytes = 0, lines = 0, delimiters = 0;
  int brackets = 0, images = 0, columns = 0, widest = 0;
  bool has_definition = false;
};

constexpr std::string_view counted = "|*_~[]<!\\";
constexpr std::array<bool, 256> is_counted = [] {
  std::array<bool, 256> table{};
  for (const char c : counted) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

// "<https://...>" and "<name@host>" are links, not HTML.
bool is_autolink(std::string_view rest) {
  const std::size_t stop = rest.find_first_of("<> \t\"", 1);
  if (stop == std::string_view::npos || rest[stop] != '>') return false;
  const std::string_view inside = rest.substr(1, stop - 1);
  return inside.find_first_of(":@") != std::string_view::npos &&
         inside.find_first_of("=/") >= inside.find_first_of(":@");
}

// A row of dashes under the head of a table: "|---|:--:|".
bool is_delimiter_row(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t>");
  if (first == std::string_view::npos) return false;
  return line.find_first_not_of("|:- \t", first) == std::string_view::npos &&
         line.find('-', first) != std::string_view::npos;
}

// Cells of a row with so many walls; those at its two ends divide nothing.
int columns_of(std::string_view line, int walls) {
  const std::size_t first = line.find_first_not_of(" \t>");
  const std::size_t last = line.find_last_not_of(" \t");
  if (first == std::string_view::npos) return 0;
  const bool closed = last > first && line[last] == '|' && line[last - 1] != '\\';
  return walls + 1 - (line[first] == '|' ? 1 : 0) - (closed ? 1 : 0);
}

class Measure {
 public:
  explicit Measure(std::string_view text) : text_(text) {}

  Shape run() {
    std::size_t start = 0;
    while (start < text_.size()) {
      const std::size_t stop = line_end(start);
      take_line(text_.substr(start, stop - start), start);
      start = stop + (text_.substr(stop).starts_with("\r\n") ? 2 : 1);
    }
    end_run();
    finish();
    return shape_;
  }

 private:
  // Old line ends are rare: a text without any is not searched for them line by line.
  [[nodiscard]] std::size_t line_end(std::size_t start) const {
    const std::string_view ends = "\r\n";
    const std::size_t stop =
        has_returns_ ? text_.find_first_of(ends, start) : text_.find('\n', start);
    return std::min(stop, text_.size());
  }

  void take_line(std::string_view line, std::size_t at) {
    const Prefix prefix = prefix_of(line);
    const bool blank = prefix.length == line.size() && prefix.quotes + prefix.markers == 0;
    if (blank) return end_run();
    if (run_.lines == 0) run_.start = at;
    take_prefix(prefix, line, at);
    const int columns = columns_of(line, count_line(line, at));
    run_.widest = std::max(run_.widest, columns);
    if (is_delimiter_row(line)) run_.columns = std::max(run_.columns, columns);
    ++run_.lines;
    run_.bytes += line.size() + 1;
  }

  void take_prefix(const Prefix& prefix, std::string_view line, std::size_t at) {
    const std::size_t markers = prefix.quotes + 2 * prefix.markers;
    if (markers > shape_.prefix_markers) {
      shape_.prefix_markers = markers;
      shape_.at_markers = at;
    }
    prefix_columns_ = std::max(prefix_columns_, prefix.columns);
    shape_.output += prefix.quotes * 30 + prefix.markers * 40;
    const char first = prefix.length < line.size() ? line[prefix.length] : '-';
    if (first == '#' || first == '=' || first == '-') shape_.output += 120;
  }

  // Counts what can nest or grow; the number of columns' walls in the line.
  int count_line(std::string_view line, std::size_t at) {
    int pipes = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const char c = line[i];
      if (!is_counted[static_cast<unsigned char>(c)]) continue;
      if (c == '|') ++pipes;
      else if (c == '[' || c == ']' || c == '!') count_bracket(line.substr(i), at + i);
      else if (c == '<') count_angle(line.substr(i), at + i);
      else if (c == '\\') i += line.substr(i + 1).starts_with('|') ? 1 : 0;
      else ++run_.delimiters;
    }
    return pipes;
  }

  void count_bracket(std::string_view rest, std::size_t at) {
    const char next = rest.size() > 1 ? rest[1] : '\0';
    if (rest[0] == '[') {
      ++brackets_;
      if (++run_.brackets > shape_.brackets) {
        shape_.brackets = run_.brackets;
        shape_.at_brackets = at;
      }
      if (next == '^') shape_.output += 600;  // a note: reference and way back, each with ids
    } else if (rest[0] == ']') {
      run_.has_definition |= next == ':';
      if (next == '(') shape_.output += 200;
    } else if (next == '[') {
      ++run_.images;
      if (rest.size() > 2 && rest[2] == '[') count_opening(at);
    }
  }

  void count_angle(std::string_view rest, std::size_t at) {
    const char next = rest.size() > 1 ? rest[1] : '\0';
    if (next == '!' || next == '?') count_opening(at);
    if (next == '!' || next == '?' || next == '/') shape_.may_have_html = true;
    if (is_letter(next) && !is_autolink(rest)) shape_.may_have_html = true;
  }

  void count_opening(std::size_t at) {
    if (shape_.markup_openings++ == 0) shape_.at_openings = at;
  }

  void end_run() {
    if (run_.columns > 0) {
      if (run_.widest > shape_.widest_table) {
        shape_.widest_table = run_.widest;
        shape_.at_widest = run_.start;
      }
      shape_.cells += run_.lines * static_cast<std::size_t>(run_.columns);
    }
    if (run_.has_definition) longest_definition_ = std::max(longest_definition_, run_.bytes);
    const auto images = static_cast<std::size_t>(run_.images);
    inline_depth_ = std::max(inline_depth_, run_.delimiters / 2 + 2 * images + 1);
    run_ = {};
  }

  void finish() {
    constexpr std::size_t blocks = 6;  // note, table, row, cell or list, item; paragraph; text
    shape_.depth = prefix_columns_ + inline_depth_ + blocks;
    shape_.expansion = longest_definition_ * static_cast<std::size_t>(brackets_);
    shape_.output += 64 + 9 * text_.size() + 40 * shape_.cells + shape_.expansion;
  }

  std::string_view text_;
  bool has_returns_ = text_.find('\r') != std::string_view::npos;
  Shape shape_;
  Run run_;
  std::size_t prefix_columns_ = 0, inline_depth_ = 0, longest_definition_ = 0;
  int brackets_ = 0;
};

}  // namespace

Shape measure_shape(std::string_view text) { return Measure(text).run(); }

}  // namespace palermo
