// SPDX-License-Identifier: Apache-2.0
// What the codes of the other tables mean, in six languages: States, articles, questions, terms.
#include "downloads/row_writers.h"
#include "downloads/rows.h"

#include <algorithm>

namespace palermo::downloads {
namespace {

using mechanism::Reference;

void add_label(Rows& rows, std::string_view vocabulary, std::string_view code,
               const mechanism::Names& names) {
  rows.text(vocabulary).text(code).names(names).end();
}

template <typename Item>
void add_labels(Rows& rows, std::string_view vocabulary, const std::vector<Item>& items) {
  for (const Item& item : items) add_label(rows, vocabulary, item.id, item.label);
}

// A word that several kinds of questions accept stands once.
void add_answers(Rows& rows, const mechanism::Taxonomy& taxonomy) {
  std::vector<std::string_view> seen;
  for (const mechanism::AnswerKind& kind : taxonomy.answer_kinds)
    for (const mechanism::Term& value : kind.values) {
      if (std::find(seen.begin(), seen.end(), value.id) != seen.end()) continue;
      seen.push_back(value.id);
      add_label(rows, "answer", value.id, value.label);
    }
}

void add_state(Rows& rows, const Reference& reference, const mechanism::State& state) {
  const mechanism::Draw* const draw = reference.draw(state);
  rows.id(&state).text(state.alpha2).id(state.regional_group);
  rows.text(draw != nullptr && draw->group != nullptr ? std::to_string(draw->group->number) : "");
  rows.ids(draw != nullptr ? draw->reviewing_states : std::vector<const mechanism::State*>{});
  rows.flag(state.sample).names(state.name).end();
}

}  // namespace

bool write_states(const Source& source, const Sink& sink) {
  Rows rows(sink);
  const Reference& reference = *source.edition.reference;
  for (const mechanism::State& state : reference.states) add_state(rows, reference, state);
  return rows.finish();
}

bool write_articles(const Source& source, const Sink& sink) {
  Rows rows(sink);
  for (const mechanism::Instrument& instrument : source.edition.reference->instruments)
    for (const mechanism::Article& article : instrument.articles) {
      rows.id(&article).id(&instrument).text(article.number).ids(article.clusters);
      rows.names(article.title).end();
    }
  return rows.finish();
}

bool write_questions(const Source& source, const Sink& sink) {
  Rows rows(sink);
  for (const mechanism::Question& question : source.edition.reference->questions) {
    rows.id(&question).id(question.cluster);
    rows.text(question.instrument != nullptr ? std::string_view(question.instrument->id)
                                             : "general");
    rows.ids(question.articles).names(question.text).end();
  }
  return rows.finish();
}

bool write_labels(const Source& source, const Sink& sink) {
  Rows rows(sink);
  const Reference& reference = *source.edition.reference;
  for (const mechanism::Instrument& instrument : reference.instruments)
    add_label(rows, "instrument", instrument.id, instrument.name);
  add_labels(rows, "regional_group", reference.regional_groups);
  add_labels(rows, "cluster", reference.clusters);
  add_labels(rows, "phase", reference.phases);
  add_labels(rows, "kind", reference.kinds);
  add_labels(rows, "crime_type", reference.taxonomy.crime_types);
  add_labels(rows, "cross_cutting_issue", reference.taxonomy.cross_cutting_issues);
  add_labels(rows, "keyword", reference.taxonomy.keywords);
  add_labels(rows, "finding", reference.taxonomy.finding_kinds);
  add_labels(rows, "assistance", reference.taxonomy.assistance_kinds);
  add_answers(rows, reference.taxonomy);
  return rows.finish();
}

}  // namespace palermo::downloads
