// SPDX-License-Identifier: Apache-2.0
// The profile of a State (keys of templates/state.html): what it is party to, when it is reviewed
// and what was made public, in lists of a page's length. Knows nothing of the documents' texts.
#pragma once

#include "pages/citations.h"
#include "pages/document_rows.h"
#include "pages/schedule.h"
#include "pages/treaty_rows.h"

namespace palermo::pages {

struct StateKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  PagerKeys pager{schema};
  Key<Flag> first_page = schema.flag("first_page");
  ListOf<PhaseRow> phases = schema.list<PhaseRow>("phases");
  Key<Flag> has_documents = schema.flag("has_documents");
  ListOf<DocumentSectionRow> sections = schema.list<DocumentSectionRow>("sections");
  Key<Text> treaties_as_of = schema.text("treaties_as_of");
  ListOf<TreatyRow> treaties = schema.list<TreatyRow>("treaties");
  ListOf<FactRow> facts = schema.list<FactRow>("facts");
  CitationKeys citation{schema};
};

// All pages of the profile, in all languages.
void print_state(Press& press, const mechanism::State& state);

}  // namespace palermo::pages
