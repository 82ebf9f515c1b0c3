// SPDX-License-Identifier: Apache-2.0
// The table of all parts and its publication log.
#include "downloads/part_cells.h"
#include "downloads/row_writers.h"
#include "mechanism/words.h"

#include <algorithm>

namespace palermo::downloads {
namespace {

using mechanism::Cluster;

const mechanism::Phase* phase_of(const mechanism::Reference& reference, const Cluster* cluster) {
  const auto found = std::ranges::find_if(reference.phases, [&](const mechanism::Phase& phase) {
    return std::ranges::find(phase.clusters, cluster) != phase.clusters.end();
  });
  return cluster == nullptr || found == reference.phases.end() ? nullptr : &*found;
}

void add_identity(Rows& rows, const Source& source, const TextOf& of) {
  const mechanism::RecordId& id = of.record.id;
  rows.text(id_of(of)).id(id.state).id(id.cluster);
  rows.id(phase_of(*source.edition.reference, id.cluster));
  rows.id(id.kind).text(instrument_of(id)).text(of.part.id);
}

void add_data(Rows& rows, const mechanism::PartData& data) {
  rows.text(data.symbol).day(data.date);
  rows.ids(data.question != nullptr ? data.question->articles : data.articles);
  rows.ids(data.keywords).ids(data.crime_types).ids(data.cross_cutting_issues);
  rows.id(data.question).id(data.answer).id(data.finding).id(data.assistance).id(data.speaker);
  rows.text(data.progress ? word(*data.progress) : "");
}

void add_text(Rows& rows, const TextOf& of) {
  rows.text(code(of.part.data.original)).text(of.language ? code(*of.language) : "");
  rows.text(translation_of(of));
  rows.text(of.language ? std::string_view(of.part.texts[*of.language].title) : "");
  rows.text(of.text);
  rows.text(to_text(of.language ? of.part.texts[*of.language].digest : of.part.data_digest));
}

void add_release(Rows& rows, const edition::Release& release) {
  rows.text(release.decision).day(release.public_since);
  rows.text(release.paragraph).text(release.reference);
}

void add_row(Rows& rows, const Source& source, const TextOf& of) {
  add_identity(rows, source, of);
  add_data(rows, of.part.data);
  add_text(rows, of);
  add_release(rows, release_of(of));
  rows.text(page_of(source, of)).flag(is_sample(of)).text(source.licence);
  rows.end();
}

std::string_view word(edition::Act act) {
  switch (act) {
    case edition::Act::Published:
      return "published";
    case edition::Act::Revised:
      return "revised";
    case edition::Act::Withdrawn:
      return "withdrawn";
  }
  return "";
}

std::string languages_text(LanguageSet languages) {
  std::string text;
  for (const Language language : all_languages)
    if (languages.contains(language)) text.append(text.empty() ? "" : " ").append(code(language));
  return text;
}

}  // namespace

bool write_parts(const Source& source, const Sink& sink) {
  Rows rows(sink);
  bool complete = true;
  for (const edition::Record& record : source.edition.records)
    for (const edition::Part& part : record.parts)
      complete = complete && for_each_text(source, record, part,
                                           [&](const TextOf& of) { add_row(rows, source, of); });
  return complete && rows.finish();
}

bool write_log(const Source& source, const Sink& sink) {
  Rows rows(sink);
  for (const edition::LogEntry& entry : source.edition.log) {
    const mechanism::RecordId& id = entry.record->id;
    rows.day(entry.date);
    rows.text(word(entry.act));
    rows.text(entry.decision);
    rows.text(entry.issuer != nullptr ? std::string_view(entry.issuer->id) : "secretariat");
    rows.id(id.state).id(id.cluster).id(id.kind).text(instrument_of(id)).number(entry.parts);
    rows.text(languages_text(entry.languages)).text(entry.paragraph).text(entry.reference);
    rows.end();
  }
  return rows.finish();
}

}  // namespace palermo::downloads
