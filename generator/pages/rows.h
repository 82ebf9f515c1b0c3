// SPDX-License-Identifier: Apache-2.0
// Groups of template keys that several pages share, and how each is filled: flags, heads, facts,
// links, pagers. Knows nothing of any one page.
#pragma once

#include "mechanism/reference.h"
#include "pages/layout.h"
#include "pages/sheet.h"
#include "templating/schema.h"
#include "templating/scope.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace palermo::pages {

using templating::Flag;
using templating::Html;
using templating::Key;
using templating::ListOf;
using templating::Schema;
using templating::Scope;
using templating::Text;

// parts/flag.html
struct FlagKeys {
  Schema& schema;
  Key<Text> flag = schema.text("flag");
  Key<Flag> flagless = schema.flag("flagless");
};
void set_flag(Scope scope, const FlagKeys& keys, Sheet& sheet, const mechanism::State* state);

struct TextRow {
  Schema& schema;
  Key<Text> text = schema.text("text");
};

// parts/head.html
struct HeadKeys {
  Schema& schema;
  FlagKeys flag{schema};
  Key<Text> kicker = schema.text("kicker");
  Key<Text> kicker_href = schema.text("kicker_href");
  Key<Text> heading = schema.text("heading");
  Key<Text> heading_tag = schema.text("heading_tag");
  Key<Text> heading_dir = schema.text("heading_dir");
  Key<Text> lead = schema.text("lead");
  Key<Flag> has_badges = schema.flag("has_badges");
  ListOf<TextRow> badges = schema.list<TextRow>("badges");
};
void set_head(Scope page, const HeadKeys& keys, std::string_view heading, std::string_view lead);
void add_badge(Scope page, const HeadKeys& keys, std::string_view text);

// A link and what stands above it in a table or list.
Scope add_link(Scope scope, const ListOf<LinkRow>& list, std::string_view href,
               std::string_view text);

// What something is called, and in which language where that is not the page's.
struct Title {
  std::string_view text;
  std::string_view tag, dir;  // empty: the language of the page
};

// parts/titled_link.html
struct TitledLinkRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Text> tag = schema.text("tag");
  Key<Text> dir = schema.text("dir");
};
Scope add_titled(Scope scope, const ListOf<TitledLinkRow>& list, std::string_view href,
                 const Title& title);

// parts/run.html: a piece of a sentence.
struct RunRow {
  Schema& schema;
  Key<Text> text = schema.text("text");
  Key<Text> tag = schema.text("tag");
  Key<Text> dir = schema.text("dir");
};

// In a sentence this stands for the next of the titles that are put into it.
inline constexpr std::string_view title_mark = "\x01";
void add_runs(Scope scope, const ListOf<RunRow>& list, std::string_view sentence,
              std::initializer_list<Title> titles);

// parts/facts.html
struct FactRow {
  Schema& schema;
  Key<Text> label = schema.text("label");
  ListOf<LinkRow> values = schema.list<LinkRow>("values");
};
Scope add_fact(Scope page, const ListOf<FactRow>& facts, std::string_view label);
void add_fact(Scope page, const ListOf<FactRow>& facts, std::string_view label,
              std::string_view value);

// A State in a list, with its flag.
struct StateRow {
  Schema& schema;
  FlagKeys flag{schema};
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
};
Scope add_state(Scope scope, const ListOf<StateRow>& list, Sheet& sheet,
                const mechanism::State& state);

// parts/pager.html
struct PagerKeys {
  Schema& schema;
  Key<Flag> has_pages = schema.flag("has_pages");
  Key<Text> previous = schema.text("previous");
  Key<Text> next = schema.text("next");
  Key<Text> position = schema.text("position");
};

// Page `number` of `count`, both from 1.
struct PageNumber {
  std::size_t number = 1, count = 1;
};
struct PageOfList {
  PageNumber at;
  std::string_view first_path;
};
void set_pager(Scope page, const PagerKeys& keys, Sheet& sheet, const PageOfList& shown);

// The title of a page of a list: beyond the first with its number, so that no two are the same.
[[nodiscard]] std::string_view numbered(Sheet& sheet, std::string_view title, PageNumber at);

// How many pages a list of this size needs: at least one.
inline constexpr std::size_t rows_per_page = 50;
[[nodiscard]] constexpr std::size_t page_count(std::size_t rows,
                                                std::size_t per_page = rows_per_page) {
  return rows == 0 ? 1 : (rows + per_page - 1) / per_page;
}

// The rows of page `number`.
template <typename Row>
[[nodiscard]] std::span<const Row> page_of(std::span<const Row> rows, std::size_t number,
                                           std::size_t per_page = rows_per_page) {
  const std::size_t first = std::min((number - 1) * per_page, rows.size());
  return rows.subspan(first, std::min(per_page, rows.size() - first));
}
template <typename Row>
[[nodiscard]] std::span<const Row> page_of(const std::vector<Row>& rows, std::size_t number) {
  return page_of(std::span<const Row>(rows), number);
}

}  // namespace palermo::pages
