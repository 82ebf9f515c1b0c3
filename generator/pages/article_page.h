// SPDX-License-Identifier: Apache-2.0
// The page of an article (keys of templates/article.html): each question about it with the public
// answers of all States next to each other, among which site/compare.js lets readers choose, then
// the findings and the other documents that name it, all alphabetical by State. Knows nothing of
// records.
#pragma once

#include "pages/document_rows.h"
#include "pages/finding_rows.h"
#include "pages/part_text.h"
#include "pages/rows.h"

namespace palermo::pages {

struct AnswerRow {
  Schema& schema;
  FlagKeys flag{schema};
  TextKeys text{schema};
  Key<Text> id = schema.text("state_id");
  Key<Text> href = schema.text("href");
  Key<Text> state = schema.text("state");
  Key<Text> answer = schema.text("answer");
};

struct QuestionRow {
  Schema& schema;
  Key<Text> id = schema.text("id");
  Key<Text> text = schema.text("text");
  Key<Text> note = schema.text("note");
  Key<Flag> has_answers = schema.flag("has_answers");
  ListOf<AnswerRow> answers = schema.list<AnswerRow>("answers");
};

// A State that can be chosen: it has an answer on the page.
struct ChoiceRow {
  Schema& schema;
  FlagKeys flag{schema};
  Key<Text> id = schema.text("id");
  Key<Text> text = schema.text("text");
};

struct ArticleKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  PagerKeys pager{schema};
  Key<Flag> unofficial = schema.flag("unofficial");
  Key<Flag> has_choice = schema.flag("has_choice");
  ListOf<ChoiceRow> choices = schema.list<ChoiceRow>("choices");
  Key<Text> answers_csv = schema.text("answers_csv");
  ListOf<QuestionRow> questions = schema.list<QuestionRow>("questions");
  Key<Text> findings_href = schema.text("findings_href");
  Key<Flag> has_findings = schema.flag("has_findings");
  ListOf<FindingGroupRow> finding_kinds = schema.list<FindingGroupRow>("finding_kinds");
  Key<Flag> has_documents = schema.flag("has_documents");
  ListOf<StateDocumentRow> rows = schema.list<StateDocumentRow>("rows");
  Key<Flag> nothing = schema.flag("nothing");
  Key<Flag> has_neighbours = schema.flag("has_neighbours");
  Key<Text> before = schema.text("before");
  Key<Text> before_text = schema.text("before_text");
  Key<Text> after = schema.text("after");
  Key<Text> after_text = schema.text("after_text");
};

// The page of the article on which its findings begin, under findings_anchor.
[[nodiscard]] std::string findings_path_of(const Site& site, const mechanism::Article& article);

// All pages of the article, in all languages.
void print_article(Press& press, const mechanism::Article& article);

}  // namespace palermo::pages
