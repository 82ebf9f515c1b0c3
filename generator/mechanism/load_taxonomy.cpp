// SPDX-License-Identifier: Apache-2.0
#include "mechanism/load_steps.h"

namespace palermo::mechanism {
namespace {

std::vector<Term> load_terms(json::Cursor list, Loading& loading) {
  std::vector<Term> terms;
  terms.reserve(list.size());
  Ids ids(loading.problems);
  for (const json::Cursor record : list) {
    json::Fields fields(record, loading.problems);
    allow_provenance(fields);
    terms.push_back({.id = ids.read(fields),
                     .label = read_names(fields, "label", loading.problems),
                     .articles = read_articles(fields.optional_list("articles"), loading.reference,
                                               loading.problems)});
  }
  return terms;
}

std::vector<AnswerKind> load_answer_kinds(json::Cursor list, Loading& loading) {
  std::vector<AnswerKind> kinds;
  Ids ids(loading.problems);
  for (const json::Cursor record : list) {
    json::Fields fields(record, loading.problems);
    allow_provenance(fields);
    kinds.push_back({.id = ids.read(fields),
                     .label = read_names(fields, "label", loading.problems),
                     .values = load_terms(fields.list("values"), loading)});
  }
  return kinds;
}

}  // namespace

void load_taxonomy(json::Cursor root, Loading& loading) {
  json::Fields fields(root, loading.problems);
  allow_provenance(fields);
  loading.reference.taxonomy = {
      .crime_types = load_terms(fields.list("crime_types"), loading),
      .cross_cutting_issues = load_terms(fields.list("cross_cutting_issues"), loading),
      .keywords = load_terms(fields.list("keywords"), loading),
      .finding_kinds = load_terms(fields.list("finding_kinds"), loading),
      .assistance_kinds = load_terms(fields.list("assistance_kinds"), loading),
      .answer_kinds = load_answer_kinds(fields.list("answer_kinds"), loading)};
}

}  // namespace palermo::mechanism
