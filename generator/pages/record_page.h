// SPDX-License-Identifier: Apache-2.0
// The page of a record whose parts stand together: responses, observations, dialogue … (keys of
// templates/record.html). Knows nothing of other pages.
#pragma once

#include "pages/attachments.h"
#include "pages/citations.h"
#include "pages/part_view.h"
#include "pages/record_facts.h"
#include "pages/reference_meta.h"

namespace palermo::pages {

struct ContentRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Text> tag = schema.text("tag");
  Key<Text> dir = schema.text("dir");
};

struct PartGroupRow {
  Schema& schema;
  Key<Text> heading = schema.text("heading");
  ListOf<PartKeys> parts = schema.list<PartKeys>("parts");
};

struct TombstoneRow {
  Schema& schema;
  Key<Text> anchor = schema.text("anchor");
  Key<Text> withdrawn = schema.text("withdrawn");
};

struct RecordKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  RecordFactKeys facts{schema};
  ReferenceMetaKeys meta{schema};
  AttachmentKeys attachments{schema};
  CitationKeys citation{schema};
  Key<Flag> has_contents = schema.flag("has_contents");
  ListOf<ContentRow> contents = schema.list<ContentRow>("contents");
  ListOf<PartGroupRow> groups = schema.list<PartGroupRow>("groups");
  Key<Flag> has_tombstones = schema.flag("has_tombstones");
  ListOf<TombstoneRow> tombstones = schema.list<TombstoneRow>("tombstones");
};

// In all languages, and the data beside it.
void print_record(Press& press, const edition::Record& record);

}  // namespace palermo::pages
