// SPDX-License-Identifier: Apache-2.0
// The page of one part of a kind with a page a part: a document, a summary, a paper (keys of
// templates/document.html). Knows nothing of other pages.
#pragma once

#include "pages/attachments.h"
#include "pages/citations.h"
#include "pages/part_view.h"
#include "pages/record_facts.h"
#include "pages/reference_meta.h"

namespace palermo::pages {

struct DocumentKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  RecordFactKeys facts{schema};
  ReferenceMetaKeys meta{schema};
  AttachmentKeys attachments{schema};
  CitationKeys citation{schema};
  TextKeys text{schema};
  DetailKeys details{schema};
  Key<Flag> has_neighbours = schema.flag("has_neighbours");
  ListOf<TitledLinkRow> previous = schema.list<TitledLinkRow>("previous");  // one or none
  ListOf<TitledLinkRow> next = schema.list<TitledLinkRow>("next");          // one or none
};

// In all languages, and the data beside it.
void print_document(Press& press, PartRef part);

}  // namespace palermo::pages
