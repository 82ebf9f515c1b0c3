// SPDX-License-Identifier: Apache-2.0
// Groups and reviewing States (resolution 9/1, annex, paras. 17, 28, 50).
#include "mechanism/load_steps.h"

#include <algorithm>

namespace palermo::mechanism {
namespace {

const Group* find_group(json::Fields& fields, const Reference& reference) {
  const auto number = fields.integer_or_null("group");
  if (!number) return nullptr;
  for (const Group& group : reference.groups)
    if (group.number == *number) return &group;
  fields.report("group", "reference-unknown-group", "the mechanism has no such group");
  return nullptr;
}

void load_reviewing_states(json::Cursor list, Draw& draw, Loading& loading) {
  for (const json::Cursor item : list) {
    const State* const state = loading.reference.state(json::item_string(item, loading.problems));
    if (state == nullptr)
      loading.problems.add(item, "reference-unknown-state", "no State has this code");
    else if (state == draw.state)
      loading.problems.add(item, "draw-self", "a State does not review itself");
    else if (std::count(draw.reviewing_states.begin(), draw.reviewing_states.end(), state) != 0)
      loading.problems.add(item, "reference-duplicate-id", "this State is in the list already");
    else
      draw.reviewing_states.push_back(state);
  }
}

void load_languages(json::Fields& fields, Draw& draw, json::Problems& problems) {
  for (const json::Cursor item : fields.list("languages")) {
    const auto language = parse_language(json::item_string(item, problems));
    if (language)
      draw.review_languages.insert(*language);
    else
      problems.add(item, "reference-word", "not one of the six languages",
                   "one of: ar, zh, en, fr, ru, es");
  }
  if (draw.review_languages.size() > 3)
    fields.report("languages", "draw-languages", "more than three languages of the review",
                  "one or two, exceptionally three (para. 50)");
}

Draw load_one(json::Cursor record, Loading& loading) {
  json::Fields fields(record, loading.problems);
  allow_provenance(fields);
  Draw draw{.state = loading.reference.state(fields.string("state"))};
  if (draw.state == nullptr)
    fields.report("state", "reference-unknown-state", "no State has this code");
  draw.group = find_group(fields, loading.reference);
  load_reviewing_states(fields.list("reviewing_states"), draw, loading);
  load_languages(fields, draw, loading.problems);
  const bool more_than_four = fields.flag("more_than_four");
  if (draw.reviewing_states.size() > 4 && !more_than_four)
    fields.report("reviewing_states", "draw-too-many", "more than four reviewing States",
                  "para. 28 (c): \"more_than_four\": true where the State under review so decided");
  return draw;
}

bool reviews(const Draw& draw, const State* state) {
  return std::count(draw.reviewing_states.begin(), draw.reviewing_states.end(), state) != 0;
}

}  // namespace

void load_draw(json::Cursor root, Loading& loading) {
  json::Fields fields(root, loading.problems);
  allow_provenance(fields);
  std::vector<Draw>& draws = loading.reference.draws;
  for (const json::Cursor record : fields.list("draws")) {
    const Draw draw = load_one(record, loading);
    if (draw.state == nullptr) continue;
    for (const Draw& other : draws) {
      if (other.state == draw.state)
        loading.problems.add(record, "reference-duplicate-id", "this State was drawn already");
      if (reviews(other, draw.state) && reviews(draw, other.state))
        loading.problems.add(record, "draw-mutual", "two States review each other",
                             "para. 28 (a): no mutual reviews");
    }
    draws.push_back(draw);
  }
  std::sort(draws.begin(), draws.end(),
            [](const Draw& a, const Draw& b) { return a.state->id < b.state->id; });
}

}  // namespace palermo::mechanism
