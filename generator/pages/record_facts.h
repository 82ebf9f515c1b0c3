// SPDX-License-Identifier: Apache-2.0
// What stands around the texts of a record, whether it has one page or a page a part: identity,
// the decisions that made it public, languages, data, what else there is of the same review.
// Knows nothing of the texts themselves.
#pragma once

#include "pages/index.h"
#include "pages/rows.h"

#include <span>
#include <string_view>

namespace palermo::pages {

struct SentenceRow {
  Schema& schema;
  Key<Text> sentence = schema.text("sentence");
};

struct VersionRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> tag = schema.text("tag");
  Key<Text> name = schema.text("name");
  Key<Text> meta = schema.text("meta");
};

// parts/why.html, parts/facts.html and the related links of both page shapes.
struct RecordFactKeys {
  Schema& schema;
  Key<Flag> has_releases = schema.flag("has_releases");
  ListOf<SentenceRow> releases = schema.list<SentenceRow>("releases");
  ListOf<FactRow> facts = schema.list<FactRow>("facts");
  Key<Flag> has_texts = schema.flag("has_texts");
  ListOf<VersionRow> texts = schema.list<VersionRow>("texts");
  Key<Text> side_by_side = schema.text("side_by_side");
  Key<Flag> has_related = schema.flag("has_related");
  ListOf<LinkRow> related = schema.list<LinkRow>("related");
};

// The parts of one page.
using Parts = std::span<const edition::Part>;

void set_record_facts(Scope page, const RecordFactKeys& keys, Sheet& sheet,
                      const mechanism::RecordId& id);
void set_part_facts(Scope page, const RecordFactKeys& keys, Sheet& sheet, Parts parts);
void set_related(Scope page, const RecordFactKeys& keys, Sheet& sheet,
                 const edition::Record& record);

// Languages in which at least one of the parts has a text; all, where there is no text to have.
[[nodiscard]] LanguageSet languages_of(Parts parts);

// Languages in which at least one of the parts has a text.
[[nodiscard]] LanguageSet released_languages(Parts parts);

// "Responses to the questionnaire: Organized Crime Convention"
[[nodiscard]] std::string_view record_title(Sheet& sheet, const mechanism::RecordId& id);

// "Ambrelia – Responses … – Criminalization": tells a page from every other in a list of results.
[[nodiscard]] std::string_view page_title(Sheet& sheet, const mechanism::RecordId& id,
                                          std::string_view title);

// Head and badges of a page of the record, and the crumbs that lead to it.
void set_record_head(Scope page, const HeadKeys& keys, Sheet& sheet, const mechanism::RecordId& id);
void add_record_crumbs(Scope page, const LayoutKeys& keys, Sheet& sheet,
                       const mechanism::RecordId& id);

[[nodiscard]] bool is_sample(const mechanism::RecordId& id);
// Of a sample State, or one of the parts names one.
[[nodiscard]] bool is_sample(const mechanism::RecordId& id, Parts parts);
[[nodiscard]] Section section_of(const mechanism::RecordId& id);

// What a reader is told where something was withdrawn.
[[nodiscard]] std::string_view withdrawn_sentence(Sheet& sheet,
                                                  const edition::Tombstone& tombstone);

}  // namespace palermo::pages
