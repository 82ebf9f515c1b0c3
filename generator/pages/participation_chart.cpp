// SPDX-License-Identifier: Apache-2.0
#include "pages/participation_chart.h"

#include "pages/treaty_rows.h"

namespace palermo::pages {
namespace {

using mechanism::State;

charts::Mark mark_of(const mechanism::Participation& participation) {
  if (is_signatory(participation)) return charts::Mark::Ring;
  return participation.status == mechanism::TreatyStatus::Unknown ? charts::Mark::Dash
                                                                  : charts::Mark::Disc;
}

// "FRA" of "fra".
std::string_view code_of(Sheet& sheet, const State& state) {
  std::string code = state.id;
  for (char& c : code)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return sheet.arena().keep(code);
}

// States that do not exist take part in no treaty.
charts::TileGroup group_of(Sheet& sheet, const mechanism::RegionalGroup* region,
                           std::size_t instrument) {
  charts::TileGroup group{
      .name = region != nullptr ? sheet.name(region->label) : sheet.text("states.others")};
  for (const State* state : sheet.site().states[sheet.language()]) {
    if (state->sample || state->regional_group != region) continue;
    if (instrument >= state->participation.size()) continue;
    const mechanism::Participation& participation = state->participation[instrument];
    group.tiles.push_back({.code = code_of(sheet, *state),
                           .name = sheet.keep({sheet.name(state->name), ": ",
                                               status_text(sheet, participation)}),
                           .mark = mark_of(participation)});
  }
  return group;
}

}  // namespace

Chart<charts::Tiles> participation_chart(Sheet& sheet, const mechanism::Instrument& instrument) {
  const mechanism::Reference& reference = sheet.site().reference;
  const auto position = static_cast<std::size_t>(&instrument - reference.instruments.data());
  charts::Tiles tiles{.words = {sheet.text("treaty.party"), sheet.text("treaty.signed"),
                                sheet.text("treaty.unknown")}};
  const auto add = [&](const mechanism::RegionalGroup* region) {
    charts::TileGroup group = group_of(sheet, region, position);
    if (!group.tiles.empty()) tiles.groups.push_back(std::move(group));
  };
  for (const mechanism::RegionalGroup& region : reference.regional_groups) add(&region);
  add(nullptr);
  return {.words = {.id = "_tiles",
                    .title = sheet.text("chart.tiles"),
                    .description = sheet.text("chart.tiles_about"),
                    .file = "participation"},
          .model = std::move(tiles)};
}

}  // namespace palermo::pages
