// SPDX-License-Identifier: Apache-2.0
// A term of the taxonomy and the public parts that name it, alphabetical by State (keys of
// templates/topic.html). There is a page only where a part names the term. Knows nothing of the
// texts of the parts.
#pragma once

#include "pages/document_rows.h"
#include "pages/rows.h"

#include <string>
#include <string_view>
#include <vector>

namespace palermo::pages {

// A list of the taxonomy whose terms parts can name.
struct TopicList {
  std::string_view name;   // in addresses
  std::string_view label;  // message: what its terms are called
  std::vector<mechanism::Term> mechanism::Taxonomy::*terms;
};
inline constexpr TopicList crime_types{"crime", "facts.crime_types",
                                       &mechanism::Taxonomy::crime_types};
inline constexpr TopicList cross_cutting_issues{"issue", "facts.issues",
                                                &mechanism::Taxonomy::cross_cutting_issues};
inline constexpr TopicList keywords{"keyword", "facts.keywords", &mechanism::Taxonomy::keywords};

struct Topic {
  const TopicList* list = nullptr;
  const mechanism::Term* term = nullptr;
};

// All that there are, in the order of the reference.
[[nodiscard]] std::vector<Topic> topics(const mechanism::Reference& reference);

[[nodiscard]] std::string topic_path(const Topic& topic);

struct TopicKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  PagerKeys pager{schema};
  Key<Text> caption = schema.text("caption");
  ListOf<StateDocumentRow> rows = schema.list<StateDocumentRow>("rows");
};

// All pages of the topic, in all languages.
void print_topic(Press& press, const Topic& topic);

}  // namespace palermo::pages
