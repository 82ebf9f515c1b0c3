// SPDX-License-Identifier: Apache-2.0
#include "mechanism/load_steps.h"

#include <algorithm>

namespace palermo::mechanism {
namespace {

Article load_article(json::Cursor record, Ids& ids, const std::string& instrument,
                     json::Problems& problems) {
  json::Fields fields(record, problems);
  allow_provenance(fields);
  Article article{.id = ids.read(fields),
                  .number = std::string(fields.string("number")),
                  .title = read_names(fields, "title", problems)};
  if (!article.id.empty() && article.id != instrument + "-" + article.number)
    fields.report("id", "reference-id", "not the id of this article",
                  "write <instrument>-<number>");
  return article;
}

Instrument load_instrument(json::Cursor record, Ids& ids, Ids& article_ids,
                           json::Problems& problems) {
  json::Fields fields(record, problems);
  allow_provenance(fields);
  Instrument instrument{
      .id = ids.read(fields),
      .abbreviation = std::string(fields.string("abbreviation")),
      .under_review = fields.boolean("under_review"),
      .protocol = fields.boolean("protocol"),
      .name = read_names(fields, "name", problems),
      .short_name = read_names(fields, "short_name", problems),
      .adopted = read_day(fields, "adopted"),
      .entry_into_force = read_day(fields, "entry_into_force"),
      .depositary_reference =
          std::string(fields.optional_string("depositary_reference").value_or("")),
      .treaty_series = std::string(fields.optional_string("treaty_series").value_or(""))};
  if (instrument.id == "general")
    fields.report("id", "reference-id", "\"general\" is not free", "it stands for all instruments");
  const json::Cursor articles = fields.list("articles");
  instrument.articles.reserve(articles.size());
  for (const json::Cursor article : articles)
    instrument.articles.push_back(load_article(article, article_ids, instrument.id, problems));
  return instrument;
}

}  // namespace

void load_instruments(json::Cursor root, Loading& loading) {
  json::Fields fields(root, loading.problems);
  allow_provenance(fields);
  std::vector<Instrument>& instruments = loading.reference.instruments;
  Ids ids(loading.problems);
  Ids article_ids(loading.problems);
  for (const json::Cursor record : fields.list("instruments"))
    instruments.push_back(load_instrument(record, ids, article_ids, loading.problems));
  std::stable_partition(instruments.begin(), instruments.end(),
                        [](const Instrument& instrument) { return instrument.under_review; });

  std::vector<const Article*>& by_id = loading.reference.articles_by_id;
  for (std::size_t i = 0; i < instruments.size(); ++i)
    for (Article& article : instruments[i].articles) {
      article.instrument = i;
      by_id.push_back(&article);
    }
  std::sort(by_id.begin(), by_id.end(),
            [](const Article* a, const Article* b) { return a->id < b->id; });
}

}  // namespace palermo::mechanism
