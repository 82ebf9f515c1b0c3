// SPDX-License-Identifier: Apache-2.0
#include "cli/new_part_data.h"

#include "json/writer.h"

#include <algorithm>

namespace palermo::cli {
namespace {

void write_text(json::Writer& writer, std::string_view field, const std::string& value) {
  if (!value.empty()) writer.field(field, value);
}

void write_list(json::Writer& writer, std::string_view field,
                const std::vector<std::string>& values) {
  if (values.empty()) return;
  writer.key(field).begin_list();
  for (const std::string& value : values) writer.string(value);
  writer.end_list();
}

// "fr=Ministère de la justice".
void write_institution(json::Writer& writer, const std::vector<std::string>& names) {
  if (names.empty()) return;
  writer.key("institution").begin_object();
  for (const Language language : all_languages) {
    const std::string start = std::string(code(language)) + "=";
    const auto name = std::find_if(names.begin(), names.end(), [&](const std::string& text) {
      return text.starts_with(start);
    });
    if (name != names.end()) writer.field(code(language), name->substr(start.size()));
  }
  writer.end_object();
}

}  // namespace

std::string data_of(const NewPartRequest& request, bool asked) {
  std::string text;
  json::Writer writer(text, json::Writer::Style::Indented);
  writer.begin_object().field("original", request.language);
  if (asked || !request.answer.empty()) writer.field("answer", request.answer);
  write_text(writer, "date", request.date);
  write_text(writer, "symbol", request.symbol);
  write_list(writer, "articles", request.articles);
  write_text(writer, "finding", request.finding);
  write_text(writer, "assistance", request.assistance);
  write_text(writer, "speaker", request.speaker);
  write_text(writer, "channel", request.channel);
  write_list(writer, "refers_to", request.refers_to);
  write_text(writer, "status", request.status);
  write_institution(writer, request.institution);
  write_text(writer, "url", request.url);
  write_list(writer, "self_raised", request.self_raised);
  writer.end_object();
  return text + "\n";
}

}  // namespace palermo::cli
