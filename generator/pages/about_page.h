// SPDX-License-Identifier: Apache-2.0
// How the site works and which rules let each kind of document out (keys of templates/about.html).
// Knows nothing of what was published.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct KindRow {
  Schema& schema;
  Key<Text> label = schema.text("label");
  Key<Text> description = schema.text("description");
  Key<Text> decided_by = schema.text("decided_by");
  Key<Text> paragraph = schema.text("paragraph");
};

struct AboutKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  Key<Text> docs = schema.text("docs");
  ListOf<KindRow> kinds = schema.list<KindRow>("kinds");
};

void print_about(Press& press);

}  // namespace palermo::pages
