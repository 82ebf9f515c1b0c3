// SPDX-License-Identifier: Apache-2.0
#include "mechanism/load_steps.h"

#include <algorithm>

namespace palermo::mechanism {

void allow_provenance(json::Fields& fields) {
  for (const std::string_view name : {"$schema", "about", "sources", "notes"}) fields.any(name);
}

std::string Ids::read(json::Fields& fields, std::string_view name) {
  const std::string_view id = fields.string(name);
  if (id.empty()) return {};
  if (!valid_id(id))
    fields.report(name, "reference-id", "not an id",
                  "1 to 64 of a-z, 0-9 and '-', not starting or ending with '-'");
  else if (!seen_.emplace(id).second)
    fields.report(name, "reference-duplicate-id", "this id is in the list already");
  return std::string(id);
}

Names read_names(json::Cursor object, json::Problems& problems) {
  Names names;
  if (!object.is(json::Type::Object)) return names;  // reported by whoever asked for it
  json::Fields fields(object, problems);
  for (const Language language : all_languages) names[language] = fields.string(code(language));
  return names;
}

Names read_names(json::Fields& fields, std::string_view name, json::Problems& problems) {
  return read_names(fields.object(name), problems);
}

std::optional<Day> to_day(std::optional<std::string_view> text, json::Fields& fields,
                          std::string_view name) {
  if (!text) return std::nullopt;
  const std::optional<Day> day = parse_day(*text);
  if (!day)
    fields.report(name, "reference-day", "\"" + std::string(name) + "\" is not a day",
                  "write it as 2027-03-14");
  return day;
}

std::optional<Day> read_day(json::Fields& fields, std::string_view name) {
  return to_day(fields.optional_string(name), fields, name);
}

std::vector<const Article*> read_articles(json::Cursor list, const Reference& reference,
                                          json::Problems& problems) {
  std::vector<const Article*> articles;
  for (const json::Cursor item : list) {
    const std::string_view id = json::item_string(item, problems);
    const Article* const article = reference.article(id);
    if (article == nullptr && !id.empty())
      problems.add(item, "reference-unknown-article", "no article has this id",
                   "article ids are those of instruments.json, such as \"untoc-5\"");
    if (article == nullptr) continue;
    if (std::find(articles.begin(), articles.end(), article) != articles.end())
      problems.add(item, "reference-duplicate-id", "this id is in the list already");
    articles.push_back(article);
  }
  return articles;
}

}  // namespace palermo::mechanism
