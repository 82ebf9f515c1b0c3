// SPDX-License-Identifier: Apache-2.0
// All States by regional group, in the alphabetical order of the page's language (keys of
// templates/states.html). No State has a number here, and none stands before another for what it
// published. Knows nothing of documents.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct StateGroupRow {
  Schema& schema;
  Key<Text> id = schema.text("id");
  Key<Text> name = schema.text("name");
  ListOf<StateRow> states = schema.list<StateRow>("states");
};

struct StatesKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  ListOf<StateGroupRow> groups = schema.list<StateGroupRow>("groups");
  Key<Text> as_of = schema.text("as_of");
};

void print_states(Press& press);

}  // namespace palermo::pages
