// SPDX-License-Identifier: Apache-2.0
#include "cli/answer_data.h"

#include "json/copy.h"

#include <algorithm>

namespace palermo::cli {
namespace {

void write_laws(const std::vector<LawLine>& laws, json::Writer& writer) {
  writer.begin_list();
  for (const LawLine& law : laws) {
    writer.begin_object().field("title", law.title);
    if (!law.date.empty()) writer.field("date", law.date);
    if (!law.url.empty()) writer.field("url", law.url);
    writer.end_object();
  }
  writer.end_list();
}

std::string text_of(const json::Cursor& law, std::string_view name) {
  const auto value = law.find(name);
  return value ? std::string(value->string()) : std::string();
}

bool same_laws(const json::Cursor& list, const std::vector<LawLine>& laws) {
  std::size_t i = 0;
  for (const json::Cursor law : list) {
    if (i == laws.size() || text_of(law, "title") != laws[i].title ||
        text_of(law, "date") != laws[i].date || text_of(law, "url") != laws[i].url)
      return false;
    ++i;
  }
  return i == laws.size();
}

Agreement compare_answer(const json::Cursor& data, const AnswerRow& row) {
  if (row.answer == nullptr) return Agreement::Same;
  const std::string there = text_of(data, "answer");
  if (there.empty()) return Agreement::Adds;
  return there == row.answer->id ? Agreement::Same : Agreement::Differs;
}

Agreement compare_laws(const json::Cursor& data, const AnswerRow& row) {
  if (row.laws.empty()) return Agreement::Same;
  const auto there = data.find("laws");
  if (!there || there->size() == 0) return Agreement::Adds;
  return same_laws(*there, row.laws) ? Agreement::Same : Agreement::Differs;
}

}  // namespace

Agreement compare(const json::Cursor& data, const AnswerRow& row) {
  return std::max(compare_answer(data, row), compare_laws(data, row));
}

std::string with_answer(const json::Cursor& data, const AnswerRow& row) {
  std::string text;
  json::Writer writer(text, json::Writer::Style::Indented);
  writer.begin_object();
  for (const json::Cursor member : data) {
    const bool said = (member.key() == "answer" && row.answer != nullptr) ||
                      (member.key() == "laws" && !row.laws.empty());
    if (said) continue;
    writer.key(member.key());
    json::copy(member, writer);
  }
  if (row.answer != nullptr) writer.field("answer", row.answer->id);
  if (!row.laws.empty()) {
    writer.key("laws");
    write_laws(row.laws, writer);
  }
  writer.end_object();
  return text + "\n";
}

}  // namespace palermo::cli
