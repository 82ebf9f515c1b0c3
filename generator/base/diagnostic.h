// SPDX-License-Identifier: Apache-2.0
// One thing that is wrong: what, where, how to mend it. Knows nothing of who prints it or how.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palermo {

// A place in a file. `line` and `column` count from 1, columns in code points; 0 means "the whole
// file" (line) or "the whole line" (column). `file` is relative to the content, template or message
// folder that was read, with '/' between its parts.
struct SourcePosition {
  std::string file;
  int line = 0;
  int column = 0;

  auto operator<=>(const SourcePosition&) const = default;
};

// Line and column of a byte offset in a text (an offset past the end is the end).
[[nodiscard]] SourcePosition position_at(std::string file, std::string_view text,
                                         std::size_t offset);

enum class Severity { Error, Warning, Note };

// `message`: lower case, one clause, no full stop. `hint`: what to write or do instead.
// A diagnostic about unreleased material never quotes it: path, place and code only.
struct Diagnostic {
  Severity severity = Severity::Error;
  std::string code;  // stable, kebab-case, e.g. "json-duplicate-key"
  SourcePosition at;
  std::string message;
  std::string hint;
};

[[nodiscard]] std::string_view name(Severity severity);

// path:line:column: error: message [code]
//   hint: ...
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic);

// Sorted by file, line, column, then code, so that the order of work never shows.
void sort(std::vector<Diagnostic>& diagnostics);

[[nodiscard]] bool has_error(const std::vector<Diagnostic>& diagnostics);

}  // namespace palermo
