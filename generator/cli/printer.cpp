// SPDX-License-Identifier: Apache-2.0
#include "cli/printer.h"

#include "json/writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>

namespace palermo::cli {
namespace {

std::size_t count(const std::vector<Diagnostic>& diagnostics, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [&](const Diagnostic& d) { return d.severity == severity; }));
}

std::string plural(std::size_t n, std::string_view noun) {
  return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

void print_text(std::ostream& out, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) out << to_text(diagnostic) << '\n';
  out << count_line(diagnostics) << '\n';
}

void write_one(json::Writer& writer, const Diagnostic& diagnostic) {
  writer.begin_object().field("severity", name(diagnostic.severity));
  writer.field("code", diagnostic.code).field("file", diagnostic.at.file);
  if (diagnostic.at.line > 0) writer.field("line", diagnostic.at.line);
  if (diagnostic.at.column > 0) writer.field("column", diagnostic.at.column);
  writer.field("message", diagnostic.message);
  if (!diagnostic.hint.empty()) writer.field("hint", diagnostic.hint);
  writer.end_object();
}

void print_json(std::ostream& out, const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  json::Writer writer(text, json::Writer::Style::Indented);
  writer.begin_object().key("diagnostics").begin_list();
  for (const Diagnostic& diagnostic : diagnostics) write_one(writer, diagnostic);
  writer.end_list().end_object();
  out << text << '\n';
}

void write_location(json::Writer& writer, const SourcePosition& at) {
  writer.key("locations").begin_list().begin_object();
  writer.key("physicalLocation").begin_object();
  writer.key("artifactLocation").begin_object().field("uri", at.file).end_object();
  if (at.line > 0) {
    writer.key("region").begin_object().field("startLine", at.line);
    if (at.column > 0) writer.field("startColumn", at.column);
    writer.end_object();
  }
  writer.end_object().end_object().end_list();
}

void write_result(json::Writer& writer, const Diagnostic& diagnostic) {
  writer.begin_object().field("ruleId", diagnostic.code);
  writer.field("level", name(diagnostic.severity));
  const std::string hint = diagnostic.hint.empty() ? "" : "; " + diagnostic.hint;
  writer.key("message").begin_object().field("text", diagnostic.message + hint).end_object();
  if (!diagnostic.at.file.empty()) write_location(writer, diagnostic.at);
  writer.end_object();
}

void write_rules(json::Writer& writer, const std::vector<Diagnostic>& diagnostics) {
  std::set<std::string> codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.insert(diagnostic.code);
  writer.key("tool").begin_object().key("driver").begin_object().field("name", "palermo");
  writer.key("rules").begin_list();
  for (const std::string& rule : codes) writer.begin_object().field("id", rule).end_object();
  writer.end_list().end_object().end_object();
}

void print_sarif(std::ostream& out, const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  json::Writer writer(text, json::Writer::Style::Indented);
  writer.begin_object().field("version", "2.1.0").key("runs").begin_list().begin_object();
  write_rules(writer, diagnostics);
  writer.field("columnKind", "unicodeCodePoints").key("results").begin_list();
  for (const Diagnostic& diagnostic : diagnostics) write_result(writer, diagnostic);
  writer.end_list().end_object().end_list().end_object();
  out << text << '\n';
}

}  // namespace

std::optional<Format> parse_format(std::string_view text) {
  if (text == "text") return Format::Text;
  if (text == "json") return Format::Json;
  if (text == "sarif") return Format::Sarif;
  return std::nullopt;
}

std::string count_line(const std::vector<Diagnostic>& diagnostics) {
  const std::size_t errors = count(diagnostics, Severity::Error);
  const std::size_t warnings = count(diagnostics, Severity::Warning);
  if (errors == 0 && warnings == 0) return "no problems";
  if (warnings == 0) return plural(errors, "error");
  if (errors == 0) return plural(warnings, "warning");
  return plural(errors, "error") + ", " + plural(warnings, "warning");
}

void print(std::ostream& out, const std::vector<Diagnostic>& diagnostics, Format format) {
  switch (format) {
    case Format::Text:
      return print_text(out, diagnostics);
    case Format::Json:
      return print_json(out, diagnostics);
    case Format::Sarif:
      return print_sarif(out, diagnostics);
  }
}

}  // namespace palermo::cli
