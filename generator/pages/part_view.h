// SPDX-License-Identifier: Apache-2.0
// One released part on a page: heading, data in the words of the page's language, text, links.
// Knows nothing of the page around it.
#pragma once

#include "pages/index.h"
#include "pages/part_text.h"
#include "pages/rows.h"

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

struct ProgressRow {
  Schema& schema;
  Key<Text> status = schema.text("status");
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Text> tag = schema.text("tag");
  Key<Text> dir = schema.text("dir");
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
  ListOf<TextRow> badges = schema.list<TextRow>("badges");
  Key<Text> answer = schema.text("answer");
  Key<Flag> has_thread = schema.flag("has_thread");
  ListOf<ProgressRow> thread = schema.list<ProgressRow>("thread");
  Key<Text> release = schema.text("release");
  Key<Text> hash = schema.text("hash");
};

// A part and its place among the released parts of its page, from 1.
struct NumberedPart {
  PartRef part;
  std::size_t number = 1;
};
void set_part(Scope scope, const PartKeys& keys, Sheet& sheet, const NumberedPart& numbered);

// The short name of a part in lists of contents: its question, title, or kind.
[[nodiscard]] Title heading_of(Sheet& sheet, PartRef part);

}  // namespace palermo::pages
