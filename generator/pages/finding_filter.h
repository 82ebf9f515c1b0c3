// SPDX-License-Identifier: Apache-2.0
// What a list of findings can be filtered by (templates/parts/filter.html, site/filter.js): the
// States, articles, themes and kinds that stand on the page, without numbers. Knows nothing of how
// the list is ordered.
#pragma once

#include "pages/index.h"
#include "pages/rows.h"

#include <vector>

namespace palermo::pages {

struct FilterOptionRow {
  Schema& schema;
  Key<Text> value = schema.text("value");
  Key<Text> text = schema.text("text");
};

struct FilterChoiceRow {
  Schema& schema;
  Key<Text> id = schema.text("id");
  Key<Text> label = schema.text("label");
  ListOf<FilterOptionRow> options = schema.list<FilterOptionRow>("options");
};

struct FilterKeys {
  Schema& schema;
  Key<Flag> has_choices = schema.flag("has_choices");
  ListOf<FilterChoiceRow> choices = schema.list<FilterChoiceRow>("choices");
};

// A choice of fewer than two is none.
void set_filter(Scope page, const FilterKeys& keys, Sheet& sheet,
                const std::vector<PartRef>& findings);

}  // namespace palermo::pages
