// SPDX-License-Identifier: Apache-2.0
// Phases, workplan and groups (keys of templates/phases.html, workplan.html and group.html): who is
// reviewed when, as the resolution and the drawing of lots say. Knows nothing of documents.
#pragma once

#include "pages/chart_rows.h"
#include "pages/schedule.h"

namespace palermo::pages {

struct PhasesKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  ListOf<PhaseRow> phases = schema.list<PhaseRow>("phases");
};

struct YearsRow {
  Schema& schema;
  Key<Text> years = schema.text("years");
};

struct WorkplanRow {
  Schema& schema;
  Key<Text> name = schema.text("name");
  Key<Text> years = schema.text("years");
  ListOf<LinkRow> clusters = schema.list<LinkRow>("clusters");
  ListOf<YearsRow> cells = schema.list<YearsRow>("cells");
};

struct WorkplanKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  ListOf<LinkRow> groups = schema.list<LinkRow>("groups");
  ListOf<WorkplanRow> phases = schema.list<WorkplanRow>("phases");
  Key<Text> calendar_note = schema.text("calendar_note");
  ListOf<ChartRow> calendar = schema.list<ChartRow>("calendar");
  ListOf<ChartRow> completion = schema.list<ChartRow>("completion");
};

struct GroupKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  ListOf<PhaseRow> phases = schema.list<PhaseRow>("phases");
  Key<Flag> has_states = schema.flag("has_states");
  ListOf<StateRow> states = schema.list<StateRow>("states");
};

void print_phases(Press& press);
void print_workplan(Press& press);
void print_group(Press& press, const mechanism::Group& group);

}  // namespace palermo::pages
