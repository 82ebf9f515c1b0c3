// SPDX-License-Identifier: Apache-2.0
// One released part on a page: heading, data in the words of the page's language, text, links.
// Knows nothing of the page around it.
#pragma once

#include "pages/index.h"
#include "pages/part_text.h"
#include "pages/rows.h"
#include "pages/thread.h"

#include <cstddef>

namespace palermo::pages {

struct LawRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Text> tag = schema.text("tag");
  Key<Text> dir = schema.text("dir");
  Key<Text> date = schema.text("date");
};

// parts/details.html: what the data of a part says besides its text.
struct DetailKeys {
  Schema& schema;
  Key<Text> institution = schema.text("institution");
  Key<Flag> acting = schema.flag("acting");
  Key<Flag> has_laws = schema.flag("has_laws");
  ListOf<LawRow> laws = schema.list<LawRow>("laws");
  Key<Flag> has_other_review = schema.flag("has_other_review");
  ListOf<RunRow> other_review = schema.list<RunRow>("other_review");
  Key<Flag> has_targets = schema.flag("has_targets");
  ListOf<TitledLinkRow> targets = schema.list<TitledLinkRow>("targets");
  Key<Text> url = schema.text("url");
};
void set_details(Scope scope, const DetailKeys& keys, Sheet& sheet, PartRef part);

// What a part is, in a word; a kind of finding has a mark of its own besides.
struct BadgeRow {
  Schema& schema;
  Key<Text> text = schema.text("text");
  Key<Text> mark = schema.text("mark");
};

// parts/part.html
struct PartKeys {
  Schema& schema;
  FlagKeys flag{schema};
  TextKeys text{schema};
  DetailKeys details{schema};
  Key<Text> anchor = schema.text("anchor");
  Key<Text> number = schema.text("number");
  Key<Text> heading = schema.text("heading");
  Key<Text> heading_tag = schema.text("heading_tag");
  Key<Text> heading_dir = schema.text("heading_dir");
  Key<Flag> question = schema.flag("question");
  Key<Text> speaker = schema.text("speaker");
  Key<Text> speaker_href = schema.text("speaker_href");
  Key<Text> speaker_meta = schema.text("speaker_meta");
  Key<Flag> has_badges = schema.flag("has_badges");
  ListOf<BadgeRow> badges = schema.list<BadgeRow>("badges");
  Key<Text> answer = schema.text("answer");
  ThreadKeys thread{schema};
  Key<Text> release = schema.text("release");
  Key<Text> hash = schema.text("hash");
  Key<Text> since = schema.text("since");
};

// A part and its place among the released parts of its page, from 1.
struct NumberedPart {
  PartRef part;
  std::size_t number = 1;
};
// Its text as the page of its record has it.
[[nodiscard]] PartText text_on_page(Sheet& sheet, PartRef part);

// Its heading or speaker, and what its data say in one word.
void set_part_head(Scope scope, const PartKeys& keys, Sheet& sheet, const NumberedPart& numbered);
void set_part(Scope scope, const PartKeys& keys, Sheet& sheet, const NumberedPart& numbered);

// The article under which a response stands; none where the question has none.
[[nodiscard]] const mechanism::Article* article_of(const edition::Part& part);

// The short name of a part in lists of contents: its question, title, or kind.
[[nodiscard]] Title heading_of(Sheet& sheet, PartRef part);

}  // namespace palermo::pages
