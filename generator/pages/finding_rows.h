// SPDX-License-Identifier: Apache-2.0
// Lists of findings, each with its thread (templates/parts/finding.html), alphabetical by State.
// Knows nothing of whose list it is, and counts nothing.
#pragma once

#include "pages/addresses.h"
#include "pages/document_rows.h"
#include "pages/part_text.h"
#include "pages/rows.h"
#include "pages/thread.h"

#include <string_view>
#include <vector>

namespace palermo::pages {

struct FindingRow {
  Schema& schema;
  FlagKeys flag{schema};
  ThreadKeys thread{schema};
  Key<Text> state = schema.text("state");
  Key<Text> state_href = schema.text("state_href");
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Text> tag = schema.text("tag");
  Key<Text> dir = schema.text("dir");
  Key<Text> mark = schema.text("mark");
  Key<Text> kind = schema.text("kind");
  Key<Text> assistance = schema.text("assistance");
  Key<Text> phase = schema.text("phase");
  Key<Text> iso = schema.text("iso");
  Key<Text> date = schema.text("date");
  Key<Flag> has_badges = schema.flag("has_badges");
  ListOf<LinkRow> articles = schema.list<LinkRow>("articles");
  ListOf<LinkRow> themes = schema.list<LinkRow>("themes");
  // What the filter goes by, in a page's address too; empty where there is none.
  Key<Text> state_id = schema.text("state_id");
  Key<Text> kind_id = schema.text("kind_id");
  Key<Text> article_ids = schema.text("article_ids");
  Key<Text> theme_ids = schema.text("theme_ids");
};

// What its list does not say already.
struct FindingShows {
  bool state = false, kind = false, articles = false;
  bool filtered = false;
  bool since = false;  // the day on which it became public, instead of its own
};

struct FindingGroupRow {
  Schema& schema;
  Key<Text> id = schema.text("id");
  Key<Text> heading = schema.text("heading");
  Key<Text> heading_href = schema.text("heading_href");
  Key<Text> heading_mark = schema.text("heading_mark");
  ListOf<FindingRow> findings = schema.list<FindingRow>("findings");
};

struct ShownFinding {
  PartRef part;
  FindingShows shows;
};
void add_finding(Scope group, const ListOf<FindingRow>& list, Sheet& sheet,
                 const ShownFinding& finding);

// The findings of one kind under its name, with a link to the list of all States.
Scope open_kind(Scope scope, const ListOf<FindingGroupRow>& groups, Sheet& sheet,
                const mechanism::Term& kind);

// In the order of the kinds in the taxonomy, all else as it was.
[[nodiscard]] std::vector<PartRef> sorted_by_kind(const Site& site, std::vector<PartRef> findings);

// "Gaps and challenges": all of a kind; and one sentence on what they are, or nothing.
[[nodiscard]] std::string_view plural_name(Sheet& sheet, const mechanism::Term& kind);
[[nodiscard]] std::string_view about(Sheet& sheet, const mechanism::Term& kind);

// "Organized Crime Convention – Article 5. …": the article with its treaty.
[[nodiscard]] std::string_view long_name(Sheet& sheet, const mechanism::Article& article);

// A theme and where its terms stand.
struct FindingTheme {
  ThemeList list = ThemeList::Keywords;
  const mechanism::Term* term = nullptr;
};

// Themes that at least one of the findings carries, in the order of the taxonomy.
[[nodiscard]] std::vector<FindingTheme> themes_on(const mechanism::Taxonomy& taxonomy,
                                                  const std::vector<PartRef>& findings);

// "Keywords"
[[nodiscard]] std::string_view list_name(Sheet& sheet, ThemeList list);

// "keywords/extradition", as in addresses.
[[nodiscard]] std::string theme_id(const FindingTheme& theme);

}  // namespace palermo::pages
