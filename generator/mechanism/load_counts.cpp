// SPDX-License-Identifier: Apache-2.0
// Official counts of reviews, by group and phase (resolution 9/1, annex, para. 10).
#include "mechanism/load_steps.h"

#include <algorithm>
#include <tuple>

namespace palermo::mechanism {
namespace {

const Group* read_group(json::Fields& fields, const Reference& reference) {
  const auto number = fields.integer("group", {.least = 1, .most = 99});
  for (const Group& group : reference.groups)
    if (group.number == number) return &group;
  fields.report("group", "reference-unknown-group", "the mechanism has no such group");
  return nullptr;
}

const Phase* read_phase(json::Fields& fields, const Reference& reference) {
  const std::string_view id = fields.string("phase");
  for (const Phase& phase : reference.phases)
    if (phase.id == id && !phase.by_group.empty()) return &phase;
  fields.report("phase", "reference-unknown-phase", "no phase of the groups has this id");
  return nullptr;
}

std::optional<int> read_count(json::Fields& fields, std::string_view name, json::Range range) {
  const auto count = fields.integer_or_null(name, range);
  if (!count) return std::nullopt;
  return static_cast<int>(*count);
}

OfficialCount load_one(json::Cursor record, Loading& loading) {
  json::Fields fields(record, loading.problems);
  allow_provenance(fields);
  OfficialCount count{.group = read_group(fields, loading.reference),
                      .phase = read_phase(fields, loading.reference)};
  count.foreseen = read_count(fields, "foreseen", {.least = 1, .most = 999});
  count.completed = read_count(fields, "completed", {.least = 0, .most = 999});
  count.as_of = to_day(fields.string_or_null("as_of"), fields, "as_of");
  count.source = fields.string_or_null("source").value_or("");
  count.decision = fields.string_or_null("conference_decision").value_or("");
  if ((count.foreseen || count.completed) && count.source.empty())
    fields.report("source", "counts-source", "a count without the official paper it is from",
                  "write the symbol of the paper");
  if (count.foreseen && count.completed && *count.completed > *count.foreseen)
    fields.report("completed", "counts-more-than-all", "more reviews complete than were foreseen");
  return count;
}

auto place_of(const OfficialCount& count) {
  return std::tuple(count.group->number, count.phase->number);
}

}  // namespace

void load_counts(json::Cursor root, Loading& loading) {
  json::Fields fields(root, loading.problems);
  allow_provenance(fields);
  const bool ours = fields.string("mechanism") == loading.reference.mechanism_id;
  Completion completion{
      .percent = static_cast<int>(fields.integer("percent", {.least = 1, .most = 100})),
      .paragraph = std::string(fields.string("paragraph"))};
  const json::Cursor list = fields.list("counts");
  if (!ours) return;  // of another mechanism
  for (const json::Cursor record : list) {
    OfficialCount count = load_one(record, loading);
    if (count.group == nullptr || count.phase == nullptr) continue;
    const auto same = [&](const OfficialCount& other) {
      return place_of(other) == place_of(count);
    };
    if (std::any_of(completion.counts.begin(), completion.counts.end(), same))
      loading.problems.add(record, "reference-duplicate-id", "this group and phase stand twice");
    completion.counts.push_back(std::move(count));
  }
  std::sort(completion.counts.begin(), completion.counts.end(),
            [](const auto& a, const auto& b) { return place_of(a) < place_of(b); });
  loading.reference.completion = std::move(completion);
}

}  // namespace palermo::mechanism
