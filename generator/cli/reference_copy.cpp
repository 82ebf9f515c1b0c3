// SPDX-License-Identifier: Apache-2.0
// Reference data as a new archive has them.
#include "cli/new_archive.h"
#include "json/document.h"
#include "json/writer.h"

#include <sstream>

namespace palermo::cli {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;

bool is_sample(const json::Cursor& value) {
  const auto sample = value.find("sample");
  return value.is(json::Type::Object) && sample && sample->boolean();
}

void copy(const json::Cursor& value, json::Writer& writer) {
  switch (value.type()) {
    case json::Type::Null: writer.null(); return;
    case json::Type::Boolean: writer.boolean(value.boolean()); return;
    case json::Type::Integer: writer.integer(value.integer()); return;
    case json::Type::String: writer.string(value.string()); return;
    case json::Type::List:
      writer.begin_list();
      for (const json::Cursor item : value)
        if (!is_sample(item)) copy(item, writer);
      writer.end_list();
      return;
    case json::Type::Object:
      writer.begin_object();
      for (const json::Cursor member : value) {
        writer.key(member.key());
        copy(member, writer);
      }
      writer.end_object();
      return;
  }
}

// Every member as it is, but for the one that says whether signatures are required.
void copy_rules(const json::Cursor& mechanism, json::Writer& writer) {
  writer.begin_object();
  for (const json::Cursor member : mechanism) {
    if (member.key() == "signatures") continue;
    writer.key(member.key());
    copy(member, writer);
  }
  writer.field("signatures", "required").end_object();
}

// Markdown without the section on sample States and the rows of tables on them.
std::string without_samples(const std::string& text) {
  std::istringstream lines(text);
  std::string kept, line;
  bool in_section = false;
  while (std::getline(lines, line)) {
    if (line.starts_with("## ")) in_section = line == "## Sample States";
    const bool row_on_samples =
        line.starts_with('|') && line.find("sample States") != std::string::npos;
    if (!in_section && !row_on_samples) kept += line + "\n";
  }
  return kept;
}

}  // namespace

Result<std::string> for_an_archive(const std::string& file, std::string bytes) {
  if (file == "sources.md") return without_samples(bytes);
  if (file != "states.json" && file != "mechanism.json") return bytes;
  const auto document = json::parse(file, std::move(bytes), {.bytes = most_bytes});
  if (!document) return fail(document.error());
  std::string text;
  json::Writer writer(text, json::Writer::Style::Indented);
  if (file == "states.json")
    copy(document->root(), writer);
  else
    copy_rules(document->root(), writer);
  return text + "\n";
}

}  // namespace palermo::cli
