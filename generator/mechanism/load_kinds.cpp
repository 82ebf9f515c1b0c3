// SPDX-License-Identifier: Apache-2.0
// Kinds of documents: where they stand and what must be there before one becomes public.
#include "mechanism/load_steps.h"

#include <array>

namespace palermo::mechanism {
namespace {

void load_agreements(json::Cursor list, Kind& kind, json::Problems& problems) {
  for (const json::Cursor item : list) {
    const std::string_view who = json::item_string(item, problems);
    if (who == "state-under-review")
      kind.agreed_by_state_under_review = true;
    else if (who == "reviewing-states")
      kind.agreed_by_reviewing_states = true;
    else if (who == "author")
      kind.agreed_by_author = true;
    else
      problems.add(item, "reference-word", "no such party to an agreement",
                   "one of: state-under-review, reviewing-states, author");
  }
}

Kind load_kind(json::Cursor record, Ids& ids, Loading& loading) {
  constexpr std::array<std::pair<std::string_view, Scope>, 3> scopes = {
      {{"review", Scope::Review}, {"state", Scope::State}, {"conference", Scope::Conference}}};
  constexpr std::array<std::pair<std::string_view, PageOf>, 2> pages = {
      {{"record", PageOf::Record}, {"part", PageOf::Part}}};
  constexpr std::array<std::pair<std::string_view, Decider>, 2> deciders = {
      {{"state-under-review", Decider::StateUnderReview}, {"secretariat", Decider::Secretariat}}};

  json::Fields fields(record, loading.problems);
  allow_provenance(fields);
  Kind kind{.id = ids.read(fields),
            .label = read_names(fields, "label", loading.problems),
            .description = read_names(fields, "description", loading.problems),
            .scope = read_word(fields, "scope", scopes),
            .page_of = read_word(fields, "page_of", pages),
            .per_instrument = fields.boolean("per_instrument"),
            .needs_text = fields.boolean("needs_text"),
            .decided_by = read_word(fields, "decided_by", deciders),
            .all_languages = fields.boolean("all_languages"),
            .no_state_names = fields.boolean("no_state_names"),
            .paragraph = std::string(fields.string("paragraph"))};
  load_agreements(fields.list("agreed_by"), kind, loading.problems);
  if (const auto limit = fields.integer_or_null("word_limit", {.least = 1, .most = 1'000'000}))
    kind.word_limit = static_cast<int>(*limit);

  if (kind.per_instrument && kind.scope != Scope::Review)
    fields.report("per_instrument", "reference-kind", "only kinds of a review go by instrument");
  if (kind.scope == Scope::Conference && kind.decided_by != Decider::Secretariat)
    fields.report("decided_by", "reference-kind",
                  "a paper that belongs to no State cannot be decided by one",
                  "write \"secretariat\"");
  if (loading.reference.cluster(kind.id) != nullptr)
    fields.report("id", "reference-duplicate-id", "a cluster has this id",
                  "paths could not tell one from the other");
  return kind;
}

}  // namespace

void load_kinds(json::Cursor list, Loading& loading) {
  Ids ids(loading.problems);
  for (const json::Cursor record : list)
    loading.reference.kinds.push_back(load_kind(record, ids, loading));
}

}  // namespace palermo::mechanism
