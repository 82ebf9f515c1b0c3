// SPDX-License-Identifier: Apache-2.0
// States, articles and the terms of the taxonomy in one alphabetical list, as the index at the end
// of a book (keys of templates/a_z.html): the way to everything for readers without scripts. Knows
// nothing of texts.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct AzEntryRow {
  Schema& schema;
  FlagKeys flag{schema};
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Text> meta = schema.text("meta");
};

struct AzLetterRow {
  Schema& schema;
  Key<Text> id = schema.text("id");
  Key<Text> letter = schema.text("letter");
  ListOf<AzEntryRow> entries = schema.list<AzEntryRow>("entries");
};

struct AzKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  ListOf<LinkRow> jumps = schema.list<LinkRow>("jumps");
  ListOf<AzLetterRow> letters = schema.list<AzLetterRow>("letters");
};

void print_a_z(Press& press);

}  // namespace palermo::pages
