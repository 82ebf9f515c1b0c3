// SPDX-License-Identifier: Apache-2.0
#include "translate/po.h"

#include <fmt/format.h>

namespace palermo::translate {
namespace {

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) switch (c) {
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += c;
    }
  out += "\"\n";
}

// A text of several lines has each on a line of its own, as gettext writes it.
void append_string(std::string& out, std::string_view keyword, std::string_view text) {
  out += keyword;
  out += ' ';
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos || end + 1 == text.size()) return append_quoted(out, text);
  out += "\"\"\n";
  while (!text.empty()) {
    const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
    append_quoted(out, text.substr(0, length));
    text.remove_prefix(length);
  }
}

void append_comment(std::string& out, std::string_view mark, std::string_view text) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    out += fmt::format("#{} {}\n", mark, text.substr(start, end - start));
    start = end + 1;
  }
}

void append_unit(std::string& out, const Unit& unit) {
  out += '\n';
  append_comment(out, ".", unit.note);
  if (!unit.at.file.empty()) out += fmt::format("#: {}:{}\n", unit.at.file, unit.at.line);
  if (unit.standing == Standing::Stale) out += "#, fuzzy\n";
  append_string(out, "msgctxt", unit.key);
  append_string(out, "msgid", unit.source);
  append_string(out, "msgstr", unit.target);
}

}  // namespace

std::string write_po(const Catalogue& catalogue) {
  std::string out = "msgid \"\"\nmsgstr \"\"\n";
  const auto header = [&out](std::string_view name, std::string_view value) {
    append_quoted(out, fmt::format("{}: {}\n", name, value));
  };
  header("Project-Id-Version", "palermo");
  header("Language", code(catalogue.to));
  header("MIME-Version", "1.0");
  header("Content-Type", "text/plain; charset=UTF-8");
  header("Content-Transfer-Encoding", "8bit");
  header("X-Source-Language", code(catalogue.from));
  header("X-Palermo-Subject", name(catalogue.subject));
  for (const Unit& unit : catalogue.units) append_unit(out, unit);
  return out;
}

}  // namespace palermo::translate
