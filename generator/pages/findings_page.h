// SPDX-License-Identifier: Apache-2.0
// The ways to the findings (keys of templates/findings.html): kinds, what is new, articles, themes
// and States. Knows nothing of how many there are of anything.
#pragma once

#include "pages/finding_rows.h"
#include "pages/rows.h"

namespace palermo::pages {

struct FindingKindRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Text> mark = schema.text("mark");
  Key<Text> about = schema.text("about");
};

// A heading and the links under it.
struct LinkGroupRow {
  Schema& schema;
  Key<Text> heading = schema.text("heading");
  ListOf<LinkRow> links = schema.list<LinkRow>("links");
};

struct FindingsKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  ListOf<FindingKindRow> kinds = schema.list<FindingKindRow>("kinds");
  Key<Flag> has_findings = schema.flag("has_findings");
  ListOf<FindingRow> newest = schema.list<FindingRow>("newest");
  Key<Flag> has_articles = schema.flag("has_articles");
  ListOf<LinkGroupRow> instruments = schema.list<LinkGroupRow>("instruments");
  Key<Flag> has_themes = schema.flag("has_themes");
  ListOf<LinkGroupRow> themes = schema.list<LinkGroupRow>("themes");
  ListOf<StateRow> states = schema.list<StateRow>("states");
};

void print_findings(Press& press);

}  // namespace palermo::pages
