// SPDX-License-Identifier: Apache-2.0
// The text of a part on a page: in the page's language where it is public there, else as it is
// public, marked with its language and a note. Knows nothing of the data around the text.
#pragma once

#include "pages/index.h"
#include "pages/rows.h"

#include <optional>
#include <string_view>

namespace palermo::pages {

// The language's own text, else the original, else the first that is public.
[[nodiscard]] std::optional<Language> shown_language(const edition::Part& part, Language wanted);

// What revised the text that is shown, or its data, and since when there had been one to read.
struct Revision {
  const edition::Release* by = nullptr;
  Day first{};
};
[[nodiscard]] std::optional<Revision> revision_of(const edition::Part& part, Language wanted);

// The title of its shown text, else the name of its kind.
[[nodiscard]] Title title_of(Sheet& sheet, PartRef part);

// parts/text.html
struct TextKeys {
  Schema& schema;
  Key<Text> language_note = schema.text("language_note");
  Key<Flag> stale = schema.flag("stale");
  Key<Html> content = schema.html("content");
  Key<Text> text_tag = schema.text("text_tag");
  Key<Text> text_dir = schema.text("text_dir");
};

// Of the ids of headings in a text that has a page of its own.
inline constexpr std::string_view document_id_prefix = "T";

struct PartText {
  PartRef part;
  int heading_level = 2;       // of the highest heading in the text
  std::string_view id_prefix;  // unique on the page
  bool skip_title = false;     // shown elsewhere
  std::string_view paragraphs = {};  // what their ids begin with; empty: they have none
};
void set_text(Scope scope, const TextKeys& keys, Sheet& sheet, const PartText& text);

}  // namespace palermo::pages
