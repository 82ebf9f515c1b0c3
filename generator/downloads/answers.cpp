// SPDX-License-Identifier: Apache-2.0
#include "downloads/answers.h"

#include "downloads/part_cells.h"
#include "downloads/row_writers.h"

#include <map>

namespace palermo::downloads {
namespace {

void add_row(Rows& rows, const Source& source, const TextOf& of) {
  const mechanism::RecordId& id = of.record.id;
  const mechanism::PartData& data = of.part.data;
  const Language language = of.language.value_or(data.original);
  rows.text(id_of(of)).id(id.state);
  rows.text(id.state != nullptr ? std::string_view(id.state->name[language]) : "");
  rows.id(id.cluster).text(instrument_of(id)).ids(data.question->articles);
  rows.text(data.question->id).text(data.question->text[language]);
  rows.id(data.answer).text(data.answer != nullptr ? data.answer->label[language] : "");
  rows.text(code(data.original)).text(of.language ? code(language) : "");
  rows.text(translation_of(of)).text(of.text);
  rows.text(release_of(of).decision).day(release_of(of).public_since);
  rows.text(page_of(source, of)).flag(is_sample(of)).text(source.licence);
  rows.end();
}

}  // namespace

std::string extract_path(const mechanism::State& state) { return state.id + "/answers.csv"; }
std::string extract_path(const mechanism::Article& article) {
  return "articles/" + article.id + ".csv";
}

std::vector<Extract> extracts(const edition::Edition& edition) {
  std::map<std::string, std::vector<Answer>> by_path;
  for (const edition::Record& record : edition.records)
    for (const edition::Part& part : record.parts) {
      if (part.data.question == nullptr) continue;
      if (record.id.state != nullptr)
        by_path[extract_path(*record.id.state)].push_back({&record, &part});
      for (const mechanism::Article* article : part.data.question->articles)
        by_path[extract_path(*article)].push_back({&record, &part});
    }
  std::vector<Extract> all;
  for (auto& [path, answers] : by_path) all.push_back({path, std::move(answers)});
  return all;
}

bool write_extract(const Extract& extract, const Source& source, const Sink& sink) {
  Rows rows(sink);
  bool complete = sink(header_of(answers_table()));
  for (const Answer& answer : extract.answers)
    complete = complete && for_each_text(source, *answer.record, *answer.part,
                                         [&](const TextOf& of) { add_row(rows, source, of); });
  return complete && rows.finish();
}

bool write_answers(const Source& source, const Sink& sink) {
  Rows rows(sink);
  bool complete = true;
  for (const edition::Record& record : source.edition.records)
    for (const edition::Part& part : record.parts)
      if (part.data.question != nullptr)
        complete = complete && for_each_text(source, record, part,
                                             [&](const TextOf& of) { add_row(rows, source, of); });
  return complete && rows.finish();
}

}  // namespace palermo::downloads
