// SPDX-License-Identifier: Apache-2.0
// The papers of the secretariat that belong to no State (keys of templates/conference.html). Knows
// nothing of their texts.
#pragma once

#include "pages/citations.h"
#include "pages/document_rows.h"

namespace palermo::pages {

struct ConferenceKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  PagerKeys pager{schema};
  CitationKeys citation{schema};
  Key<Flag> has_documents = schema.flag("has_documents");
  ListOf<DocumentSectionRow> sections = schema.list<DocumentSectionRow>("sections");
};

void print_conference(Press& press);

}  // namespace palermo::pages
