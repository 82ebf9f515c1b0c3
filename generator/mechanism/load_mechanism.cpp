// SPDX-License-Identifier: Apache-2.0
#include "mechanism/load_steps.h"

#include <algorithm>
#include <array>

namespace palermo::mechanism {
namespace {

void load_first_year(json::Fields& fields, Loading& loading) {
  const auto object = fields.object_or_null("first_calendar_year");
  if (!object) return;
  json::Fields first(*object, loading.problems);
  loading.reference.first_calendar_year =
      static_cast<int>(first.integer("year", {.least = 1900, .most = 2999}));
  loading.reference.first_calendar_year_source = first.string("source");
}

// The instruments under review are named twice, in the mechanism and in instruments.json.
void check_instruments(json::Fields& fields, Loading& loading) {
  std::vector<const Instrument*> named;
  for (const json::Cursor item : fields.list("instruments")) {
    const Instrument* const instrument =
        loading.reference.instrument(json::item_string(item, loading.problems));
    if (instrument == nullptr || !instrument->under_review)
      loading.problems.add(item, "reference-unknown-instrument",
                           "no instrument under review has this id",
                           "instruments.json names the instruments");
    named.push_back(instrument);
  }
  for (const Instrument& instrument : loading.reference.instruments)
    if (instrument.under_review && std::count(named.begin(), named.end(), &instrument) != 1)
      fields.report("instruments", "reference-missing-instrument",
                    "not every instrument under review stands here once",
                    "list each instrument that has \"under_review\": true");
}

void load_groups(json::Cursor list, Loading& loading) {
  int number = 0;
  for (const json::Cursor record : list) {
    json::Fields fields(record, loading.problems);
    allow_provenance(fields);
    const Group group{
        .number = static_cast<int>(fields.integer("number", {.least = 1, .most = 99})),
        .first_year = static_cast<int>(fields.integer("first_year", {.least = 1, .most = 99}))};
    if (group.number != ++number)
      fields.report("number", "reference-order", "groups are not numbered 1, 2, 3 …");
    loading.reference.groups.push_back(group);
  }
}

}  // namespace

void load_mechanism(json::Cursor root, Loading& loading) {
  json::Fields fields(root, loading.problems);
  allow_provenance(fields);
  Reference& reference = loading.reference;
  Ids ids(loading.problems);
  reference.mechanism_id = ids.read(fields);
  constexpr std::array<std::pair<std::string_view, bool>, 2> statuses = {
      {{"adopted", true}, {"draft", false}}};
  reference.is_adopted = read_word(fields, "status", statuses);
  reference.title = read_names(fields, "title", loading.problems);
  reference.resolution = fields.string_or_null("resolution").value_or("");
  reference.adopted = to_day(fields.string_or_null("adopted"), fields, "adopted");
  constexpr std::array<std::pair<std::string_view, bool>, 2> signatures = {
      {{"optional", false}, {"required", true}}};
  reference.signatures_required = read_word(fields, "signatures", signatures);
  load_first_year(fields, loading);
  check_instruments(fields, loading);
  load_groups(fields.list("groups"), loading);
  load_clusters(fields.list("clusters"), loading);
  load_phases(fields.list("phases"), loading);
  load_kinds(fields.list("kinds"), loading);
}

}  // namespace palermo::mechanism
