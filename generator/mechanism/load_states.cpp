// SPDX-License-Identifier: Apache-2.0
#include "mechanism/load_steps.h"

#include <algorithm>
#include <array>

namespace palermo::mechanism {
namespace {

bool lower_letters(std::string_view text, std::size_t length) {
  return text.size() == length &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

Participation load_participation(json::Cursor record, json::Problems& problems) {
  constexpr std::array<std::pair<std::string_view, TreatyStatus>, 3> statuses = {
      {{"unknown", TreatyStatus::Unknown},
       {"party", TreatyStatus::Party},
       {"party-undated", TreatyStatus::PartyUndated}}};
  json::Fields fields(record, problems);
  allow_provenance(fields);
  Participation participation{.status = read_word(fields, "status", statuses),
                              .action = std::string(fields.optional_string("action").value_or("")),
                              .date = read_day(fields, "date"),
                              .signature = read_day(fields, "signature"),
                              .in_force = read_day(fields, "in_force")};
  const bool party = participation.status == TreatyStatus::Party;
  if (party != participation.date.has_value())
    fields.report("date", "reference-participation",
                  party ? "a party without its day" : "a day without the status of a party",
                  "write \"party\" with a date, \"party-undated\" or \"unknown\" without");
  return participation;
}

std::vector<Participation> load_all_participation(json::Cursor object, Loading& loading) {
  const std::vector<Instrument>& instruments = loading.reference.instruments;
  std::vector<Participation> all(instruments.size());
  if (!object.is(json::Type::Object)) return all;
  json::Fields fields(object, loading.problems);
  for (std::size_t i = 0; i < instruments.size(); ++i)
    if (const auto record = fields.optional_object(instruments[i].id))
      all[i] = load_participation(*record, loading.problems);
  return all;
}

const RegionalGroup* find_group(const Reference& reference, json::Fields& fields) {
  const auto id = fields.string_or_null("regional_group");
  if (!id) return nullptr;
  for (const RegionalGroup& group : reference.regional_groups)
    if (group.id == *id) return &group;
  fields.report("regional_group", "reference-unknown-group", "no regional group has this id");
  return nullptr;
}

State load_state(json::Cursor record, Ids& ids, Loading& loading) {
  json::Problems& problems = loading.problems;
  json::Fields fields(record, problems);
  allow_provenance(fields);
  State state{.id = ids.read(fields)};
  if (!state.id.empty() && !lower_letters(state.id, 3))
    fields.report("id", "reference-id", "not an alpha-3 code", "three lower-case letters");
  const auto alpha2 = fields.any("alpha2");  // "" for States that do not exist
  if (!alpha2 || !alpha2->is(json::Type::String))
    fields.report("alpha2", "json-missing-field", "\"alpha2\" is missing or not a string");
  else
    state.alpha2 = alpha2->string();
  state.kind = fields.string("kind");
  state.name = read_names(fields, "name", problems);
  if (const auto formal = fields.object_or_null("formal_name"))
    state.formal_name = read_names(*formal, problems);
  state.regional_group = find_group(loading.reference, fields);
  state.sample = fields.flag("sample");
  state.may_abstain = fields.flag("may_abstain");
  state.participation = load_all_participation(fields.object("instruments"), loading);

  if (state.sample != (state.kind == "sample"))
    fields.report("kind", "reference-sample", "\"sample\" and \"kind\" do not agree");
  if (state.sample ? !state.alpha2.empty() : !lower_letters(state.alpha2, 2))
    fields.report("alpha2", "reference-id", "not an alpha-2 code",
                  "two lower-case letters; none for a sample State");
  if (state.id.starts_with("xa") != state.sample)
    fields.report("id", "reference-sample", "codes from xaa to xaz are those of sample States");
  return state;
}

}  // namespace

void load_states(json::Cursor root, Loading& loading) {
  json::Problems& problems = loading.problems;
  Reference& reference = loading.reference;
  json::Fields fields(root, problems);
  allow_provenance(fields);
  if (const json::Cursor object = fields.object("as_of"); object.is(json::Type::Object)) {
    json::Fields as_of(object, problems);
    reference.as_of = {.names = std::string(as_of.string("names")),
                       .groups = std::string(as_of.string("groups")),
                       .treaties = std::string(as_of.string("treaties"))};
  }
  Ids group_ids(problems);
  for (const json::Cursor record : fields.list("regional_groups")) {
    json::Fields group(record, problems);
    allow_provenance(group);
    reference.regional_groups.push_back(
        {.id = group_ids.read(group), .label = read_names(group, "label", problems)});
  }
  Ids ids(problems);
  for (const json::Cursor record : fields.list("states"))
    reference.states.push_back(load_state(record, ids, loading));
  std::sort(reference.states.begin(), reference.states.end(),
            [](const State& a, const State& b) { return a.id < b.id; });
}

}  // namespace palermo::mechanism
