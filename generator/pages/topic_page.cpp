// SPDX-License-Identifier: Apache-2.0
#include "pages/topic_page.h"

#include "pages/addresses.h"
#include "pages/page_templates.h"
#include "pages/record_facts.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using mechanism::Term;

// Its rows are short, so that a page holds many and the pages are few.
constexpr std::size_t topic_rows_per_page = 250;

// The parts on one of the topic's pages.
struct TopicPage {
  std::span<const PartRef> parts;
  PageNumber at;
};

void print_in(Sheet& sheet, const Topic& topic, const TopicPage& shown) {
  const auto& [keys, templates] = sheet.site().templates.topic;
  const std::string_view name = sheet.name(topic.term->label);
  const std::string_view lead = sheet.text("topic.lead");
  const std::string_view title = sheet.keep({name, " – ", sheet.text(topic.list->label)});
  const bool sample = std::ranges::any_of(shown.parts, [](const PartRef& part) {
    return is_sample(part.record->id, {part.part, 1});
  });
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = numbered(sheet, title, shown.at),
                           .description = lead,
                           .sample = sample,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, sheet.link(a_z_path), sheet.text("a_z.title"));
  add_crumb(page, keys.layout, {}, name);
  set_head(page, keys.head, name, lead);
  page.set(keys.head.kicker, sheet.text(topic.list->label));
  page.set(keys.caption, sheet.format("documents.caption", {{"of", name}}));
  for (const PartRef& part : shown.parts) add_state_document(page, keys.rows, sheet, part);
  set_pager(page, keys.pager, sheet, {shown.at, topic_path(topic)});
  sheet.print(templates, page);
}

}  // namespace

std::vector<Topic> topics(const mechanism::Reference& reference) {
  std::vector<Topic> all;
  for (const TopicList* list : {&crime_types, &cross_cutting_issues, &keywords})
    for (const Term& term : reference.taxonomy.*(list->terms)) all.push_back({list, &term});
  return all;
}

std::string topic_path(const Topic& topic) { return topic_path(topic.list->name, *topic.term); }

void print_topic(Press& press, const Topic& topic) {
  const std::vector<PartRef>& named = press.site.index.parts_on(*topic.term);
  const std::size_t count = page_count(named.size(), topic_rows_per_page);
  for (const Language language : all_languages) {
    const std::vector<PartRef> sorted = sorted_by_state(press.site, language, named);
    const std::span<const PartRef> parts(sorted);
    for (std::size_t number = 1; number <= count; ++number) {
      const std::string path = list_path(topic_path(topic), number);
      Sheet sheet(press, language, path);
      print_in(sheet, topic, {page_of(parts, number, topic_rows_per_page), {number, count}});
    }
  }
}

}  // namespace palermo::pages
