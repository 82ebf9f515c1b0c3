// SPDX-License-Identifier: Apache-2.0
#include "mechanism/load_steps.h"

#include <algorithm>
#include <tuple>

namespace palermo::mechanism {
namespace {

const AnswerKind* find_answer_kind(const Taxonomy& taxonomy, std::string_view id) {
  for (const AnswerKind& kind : taxonomy.answer_kinds)
    if (kind.id == id) return &kind;
  return nullptr;
}

// "untoc/5-1": the instrument, or "general", and the part that answers the question.
void load_question_id(json::Fields& fields, Question& question) {
  question.id = fields.string("id");
  const std::size_t slash = question.id.find('/');
  const std::string prefix = question.id.substr(0, slash);
  const std::string wanted = question.instrument == nullptr ? "general" : question.instrument->id;
  if (slash != std::string::npos) question.part = question.id.substr(slash + 1);
  if (prefix != wanted || !valid_id(question.part))
    fields.report("id", "reference-id", "not the id of a question of this instrument",
                  "write <instrument>/<part>, or general/<part>");
}

Question load_question(json::Cursor record, Loading& loading) {
  Reference& reference = loading.reference;
  json::Problems& problems = loading.problems;
  json::Fields fields(record, problems);
  allow_provenance(fields);
  Question question{.cluster = reference.cluster(fields.string("cluster"))};
  if (question.cluster == nullptr)
    fields.report("cluster", "reference-unknown-cluster", "no cluster has this id");
  if (const auto id = fields.string_or_null("instrument")) {
    question.instrument = reference.instrument(*id);
    if (question.instrument == nullptr || !question.instrument->under_review)
      fields.report("instrument", "reference-unknown-instrument",
                    "no instrument under review has this id");
  }
  load_question_id(fields, question);
  question.articles = read_articles(fields.list("articles"), reference, problems);
  question.answer = find_answer_kind(reference.taxonomy, fields.string("answer"));
  if (question.answer == nullptr)
    fields.report("answer", "reference-unknown-answer", "no kind of answer has this id");
  question.asks_for_laws = fields.boolean("asks_for_laws");
  question.unless_party_to_uncac = fields.flag("unless_party_to_uncac");
  question.text = read_names(fields, "text", problems);
  fields.any("shown_if");  // read when all questions are known
  return question;
}

void load_condition(const json::Cursor& record, Loading& loading) {
  const auto id = record.find("id");
  const auto object = record.find("shown_if");
  if (!id || !object) return;
  json::Fields fields(*object, loading.problems);
  const Question* const earlier = loading.reference.question(fields.string("question"));
  const json::Cursor answers = fields.list("answers");
  auto& questions = loading.reference.questions;
  const auto found = std::find_if(questions.begin(), questions.end(),
                                  [&](const Question& q) { return q.id == id->string(); });
  if (found == questions.end()) return;
  if (earlier == nullptr || earlier == &*found || earlier->cluster != found->cluster) {
    fields.report("question", "reference-unknown-question",
                  "no other question of this cluster has this id");
    return;
  }
  found->shown_if = earlier;
  for (const json::Cursor item : answers) {
    const std::string_view word = json::item_string(item, loading.problems);
    const Term* const answer =
        earlier->answer == nullptr ? nullptr : find(earlier->answer->values, word);
    if (answer == nullptr)
      loading.problems.add(item, "reference-unknown-answer",
                           "the earlier question has no such answer");
    else
      found->shown_if_answers.push_back(answer);
  }
}

void sort_questions(Reference& reference) {
  const auto place = [&](const Question& question) {
    const auto instrument = question.instrument == nullptr
                                ? static_cast<std::ptrdiff_t>(reference.instruments.size())
                                : question.instrument - reference.instruments.data();
    const auto cluster =
        question.cluster == nullptr ? -1 : question.cluster - reference.clusters.data();
    return std::tuple(cluster, instrument);
  };
  std::stable_sort(reference.questions.begin(), reference.questions.end(),
                   [&](const Question& a, const Question& b) { return place(a) < place(b); });
  for (const Question& question : reference.questions)
    reference.questions_by_id.push_back(&question);
  std::sort(reference.questions_by_id.begin(), reference.questions_by_id.end(),
            [](const Question* a, const Question* b) { return a->id < b->id; });
}

}  // namespace

void load_questionnaire(json::Cursor root, Loading& loading) {
  json::Problems& problems = loading.problems;
  json::Fields fields(root, problems);
  allow_provenance(fields);
  for (const json::Cursor item : fields.list("unofficial")) {
    const auto language = parse_language(json::item_string(item, problems));
    if (language)
      loading.reference.unofficial_questions.insert(*language);
    else
      problems.add(item, "reference-word", "not one of the six languages",
                   "one of: ar, zh, en, fr, ru, es");
  }
  std::set<std::string, std::less<>> seen;
  const json::Cursor records = fields.list("questions");
  for (const json::Cursor record : records) {
    loading.reference.questions.push_back(load_question(record, loading));
    if (!seen.insert(loading.reference.questions.back().id).second)
      problems.add(record, "reference-duplicate-id", "this id is in the list already");
  }
  sort_questions(loading.reference);
  for (const json::Cursor record : records) load_condition(record, loading);
}

}  // namespace palermo::mechanism
