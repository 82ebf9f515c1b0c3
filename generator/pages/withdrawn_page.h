// SPDX-License-Identifier: Apache-2.0
// What stands at the address of a document that was public and was withdrawn (keys of
// templates/withdrawn.html). Knows nothing of what it said.
#pragma once

#include "pages/record_facts.h"

namespace palermo::pages {

struct WithdrawnKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  Key<Text> anchor = schema.text("anchor");
  Key<Text> withdrawn = schema.text("withdrawn");
  Key<Text> back = schema.text("back");
  Key<Text> back_text = schema.text("back_text");
};

// In all languages, and the data beside it.
void print_withdrawn(Press& press, const edition::Record& record,
                     const edition::Tombstone& tombstone);

}  // namespace palermo::pages
