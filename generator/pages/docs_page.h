// SPDX-License-Identifier: Apache-2.0
// The documentation of the program as pages beside the folders of the languages, once and in
// English (keys of templates/docs.html). The pages of a folder's README.md list what else is there.
// They are made of the theme alone: nothing of the edition is looked at but where its home pages
// are, so no question of disclosure arises. Knows nothing of other pages.
#pragma once

#include "pages/docs.h"
#include "pages/rows.h"

#include <string>

namespace palermo::pages {

struct DocsGroup {
  Schema& schema;
  Key<Text> heading = schema.text("heading");
  Key<Text> href = schema.text("href");
  ListOf<LinkRow> links = schema.list<LinkRow>("links");
};

struct DocsKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  Key<Html> content = schema.html("content");
  ListOf<DocsGroup> groups = schema.list<DocsGroup>("groups");
  Key<Flag> has_contents = schema.flag("has_contents");
  ListOf<LinkRow> contents = schema.list<LinkRow>("contents");
  ListOf<LanguageRow> in_english = schema.list<LanguageRow>("in_english");
};

// "decisions/README.md" stands at "decisions/index.html", counted from the folder of all docs.
[[nodiscard]] std::string doc_path(const Doc& doc);

void print_doc(Press& press, const Doc& doc);

}  // namespace palermo::pages
