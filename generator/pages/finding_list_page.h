// SPDX-License-Identifier: Apache-2.0
// A list of findings (keys of templates/finding_list.html): of one kind under the articles that
// they name, or with one theme under their kinds. Knows nothing of other lists.
#pragma once

#include "pages/finding_filter.h"
#include "pages/finding_rows.h"
#include "pages/rows.h"

namespace palermo::pages {

struct FindingListKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  PagerKeys pager{schema};
  FilterKeys filter{schema};
  Key<Flag> has_findings = schema.flag("has_findings");
  ListOf<FindingGroupRow> groups = schema.list<FindingGroupRow>("groups");
};

// All pages of the list, in all languages.
void print_findings_of_kind(Press& press, const mechanism::Term& kind);
void print_findings_with_theme(Press& press, const FindingTheme& theme);

}  // namespace palermo::pages
