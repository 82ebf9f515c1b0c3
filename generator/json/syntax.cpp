// SPDX-License-Identifier: Apache-2.0
#include "json/syntax.h"

#include <algorithm>
#include <optional>

namespace palermo::json {
namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::string_view between_values = " \t\r\n,:[]{}";

std::size_t find_not_of(std::string_view text, std::string_view skipped, std::size_t from) {
  return std::min(text.find_first_not_of(skipped, from), text.size());
}

// Four hexadecimal digits after "\u".
std::optional<unsigned> unit_at(std::string_view text, std::size_t at) {
  if (text.size() < at + 4) return std::nullopt;
  unsigned unit = 0;
  for (const char c : text.substr(at, 4)) {
    const std::size_t digit = std::string_view("0123456789abcdef0123456789ABCDEF").find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    unit = unit * 16 + static_cast<unsigned>(digit % 16);
  }
  return unit;
}

SyntaxMistake bad_escape(std::size_t at) {
  return {at, "json-escape", "unknown escape in a string",
          "JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits"};
}

SyntaxMistake lone_surrogate(std::size_t at) {
  return {at, "json-surrogate", "half of a surrogate pair in a string",
          "write the character itself, in UTF-8"};
}

// Length of the escape at `at`, or what is wrong with it.
std::optional<SyntaxMistake> step_over_escape(std::string_view text, std::size_t& at) {
  const std::size_t escape = at;
  const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
  at += 2;
  if (kind != 'u') {
    if (std::string_view("\"\\/bfnrt").find(kind) != std::string_view::npos) return std::nullopt;
    return bad_escape(escape);
  }
  const std::optional<unsigned> unit = unit_at(text, at);
  if (!unit) return bad_escape(escape);
  at += 4;
  if (*unit < 0xD800 || *unit > 0xDFFF) return std::nullopt;
  const bool low_follows = *unit < 0xDC00 && text.substr(at, 2) == "\\u";
  const std::optional<unsigned> low = low_follows ? unit_at(text, at + 2) : std::nullopt;
  if (!low || *low < 0xDC00 || *low > 0xDFFF) return lone_surrogate(escape);
  at += 6;
  return std::nullopt;
}

// Walks the string that opens at `start`; nothing where it is well-formed.
std::optional<SyntaxMistake> explain_string(std::string_view text, std::size_t start) {
  std::size_t at = start + 1;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') return std::nullopt;
    if (static_cast<unsigned char>(c) < 0x20)
      return SyntaxMistake{at, "json-control-character",
                           "line break or control character in a string",
                           "close the string, or write \\n or \\t"};
    if (c != '\\') {
      ++at;
    } else if (auto mistake = step_over_escape(text, at)) {
      return mistake;
    }
  }
  return SyntaxMistake{start, "json-unfinished", "string without its closing quote",
                       "close it with \""};
}

// Is the value at `at` set apart from a value before it by nothing but white space?
bool follows_a_value(std::string_view text, std::size_t at) {
  if (at == 0 || std::string_view(" \t\r\n\"}]").find(text[at - 1]) == std::string_view::npos)
    return false;
  const std::size_t last = text.substr(0, at).find_last_not_of(white_space);
  return last != std::string_view::npos &&
         std::string_view(",:[{").find(text[last]) == std::string_view::npos;
}

SyntaxMistake unexpected(std::string_view text, std::size_t at, char before) {
  const char c = text[at];
  const std::string code = "json-syntax";
  if (before == ',' && (c == '}' || c == ']'))
    return {at, code, "comma before a closing bracket", "remove the comma"};
  if (c == '/' || c == '#') return {at, code, "comment in JSON", "remove it"};
  if (c == '\'') return {at, code, "single quotes", "use double quotes"};
  if (follows_a_value(text, at) || std::string_view("\"{[").find(c) != std::string_view::npos)
    return {at, code, "value or key where none is expected",
            "is a comma or a colon missing before it?"};
  if (std::string_view("+-.0123456789").find(c) != std::string_view::npos)
    return {at, "json-number", "not a whole number as JSON writes it",
            "digits only, no leading zero, at most 53 bits"};
  return {at, code, "unexpected character", "keys and texts stand in double quotes"};
}

}  // namespace

std::size_t next_value(std::string_view text, std::size_t from) {
  return find_not_of(text, between_values, from);
}

SyntaxMistake explain_syntax(std::string_view text, std::size_t start, bool finished) {
  if (finished)
    return {find_not_of(text, white_space, start), "json-trailing",
            "text after the end of the value", "a file holds one JSON value"};
  // Walk the punctuation as far as it makes sense on its own; what follows is what the reader saw.
  std::size_t at = find_not_of(text, white_space, start);
  char before = '\0';
  while (at < text.size() && (text[at] == ',' || text[at] == ':') && before == '\0') {
    before = text[at];
    at = find_not_of(text, white_space, at + 1);
  }
  if (at >= text.size())
    return {text.size(), "json-unfinished", "the text ends in the middle of a value",
            "close every string, list and object"};
  if (text[at] == '"')
    if (auto mistake = explain_string(text, at)) return *mistake;
  return unexpected(text, at, before);
}

}  // namespace palermo::json
