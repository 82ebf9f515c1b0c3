// SPDX-License-Identifier: Apache-2.0
// What reference managers and search engines read in the head of a record's page: meta tags as
// Zotero knows them, and the same as JSON-LD (keys of templates/parts/reference_meta.html). Says
// nothing that does not stand on the page. Knows nothing of the texts.
#pragma once

#include "pages/record_facts.h"

namespace palermo::pages {

// A page of a record, the parts on it and what it is called.
struct Referenced {
  const edition::Record& record;
  Parts parts;
  Title title;
};

struct ReferenceMetaKeys {
  Schema& schema;
  Key<Flag> has_meta = schema.flag("has_meta");
  Key<Text> title = schema.text("meta_title");
  Key<Text> tag = schema.text("meta_tag");  // the language of the title where it is another
  Key<Text> author = schema.text("meta_author");
  Key<Text> date = schema.text("meta_date");
  Key<Text> language = schema.text("meta_language");
  Key<Text> number = schema.text("meta_number");
};

// Nothing for a record without public parts.
void set_reference_meta(Scope page, const ReferenceMetaKeys& keys, Sheet& sheet,
                        const Referenced& cited);

}  // namespace palermo::pages
