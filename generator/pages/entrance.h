// SPDX-License-Identifier: Apache-2.0
// The two pages above the languages: the choice of a language, and the page for an address where
// nothing is (keys of templates/entrance.html). Knows nothing of what a language's folder holds.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct EntranceRow {
  Schema& schema;
  Key<Text> tag = schema.text("tag");
  Key<Text> dir = schema.text("dir");
  Key<Text> name = schema.text("name");
  Key<Text> href = schema.text("href");
  Key<Text> line = schema.text("line");
};

struct EntranceKeys {
  Schema schema;
  Key<Text> title = schema.text("title");
  Key<Text> root = schema.text("root");
  Key<Flag> alternates = schema.flag("alternates");
  ListOf<EntranceRow> languages = schema.list<EntranceRow>("languages");
};

void print_entrance(Press& press);

}  // namespace palermo::pages
