// SPDX-License-Identifier: Apache-2.0
#include "json/writer.h"
#include "pages/layout.h"
#include "pages/search_documents.h"
#include "pages/sheet.h"

namespace palermo::pages {
namespace {

using mechanism::Names;
using search::Filter;

class Labels {
 public:
  Labels(Press& press, const Findables& findables)
      : press_(press), findables_(findables), json_(press.page) {
    press_.page.clear();
  }

  void write(LanguageSet bundles) {
    json_.begin_object();
    write_languages("languages", every_language());
    write_languages("bundles", bundles);
    json_.key("labels").begin_object();
    write_reference(press_.site.reference);
    write_originals();
    json_.end_object();
    write_flags(press_.site.reference);
    json_.end_object();
    press_.page += '\n';
  }

 private:
  void write_languages(std::string_view key, LanguageSet languages) {
    json_.key(key).begin_list();
    for (const Language language : all_languages)
      if (languages.contains(language)) json_.string(code(language));
    json_.end_list();
  }

  void open(Filter filter) { json_.key(name(filter)).begin_object(); }

  // `text`: what a language calls it.
  template <typename Text>
  void label(Filter filter, std::string_view code, Text text) {
    if (!findables_.occurs(filter, std::string(code))) return;
    json_.key(code).begin_list();
    for (const Language language : all_languages) json_.string(text(language));
    json_.end_list();
  }
  void label(Filter filter, std::string_view code, const Names& names) {
    label(filter, code, [&](Language language) { return std::string_view(names[language]); });
  }
  void label_by_key(Filter filter, std::string_view code, std::string_view key) {
    label(filter, code, [&](Language in) { return press_.words[index(in)].text(key); });
  }

  template <typename Items>
  void all_labels(Filter filter, const Items& items, Names Items::value_type::* names) {
    open(filter);
    for (const auto& item : items) label(filter, item.id, item.*names);
    json_.end_object();
  }

  void write_reference(const mechanism::Reference& reference) {
    all_labels(Filter::State, reference.states, &mechanism::State::name);
    all_labels(Filter::Group, reference.regional_groups, &mechanism::RegionalGroup::label);
    all_labels(Filter::Instrument, reference.instruments, &mechanism::Instrument::short_name);
    open(Filter::Article);
    for (const mechanism::Instrument& instrument : reference.instruments)
      for (const mechanism::Article& article : instrument.articles) write_article(article);
    json_.end_object();
    all_labels(Filter::Cluster, reference.clusters, &mechanism::Cluster::label);
    open(Filter::Kind);
    for (const mechanism::Kind& kind : reference.kinds) label(Filter::Kind, kind.id, kind.label);
    label_by_key(Filter::Kind, search::page_kind, "search.pages");
    json_.end_object();
    open(Filter::Theme);
    const mechanism::Taxonomy& taxonomy = reference.taxonomy;
    for (const auto* terms :
         {&taxonomy.crime_types, &taxonomy.cross_cutting_issues, &taxonomy.keywords})
      for (const mechanism::Term& term : *terms) label(Filter::Theme, term.id, term.label);
    json_.end_object();
  }

  void write_flags(const mechanism::Reference& reference) {
    json_.key("flags").begin_object();
    for (const mechanism::State& state : reference.states)
      if (press_.site.flags.contains(state.alpha2) && findables_.occurs(Filter::State, state.id))
        json_.key(state.id).string(state.alpha2);
    json_.end_object();
  }

  void write_article(const mechanism::Article& article) {
    label(Filter::Article, article.id, [&](Language language) {
      return Sheet(press_, language, {}).article_name(article);
    });
  }

  void write_originals() {
    open(Filter::Original);
    for (const Language original : all_languages)
      label_by_key(Filter::Original, code(original), "language." + std::string(code(original)));
    json_.end_object();
  }

  Press& press_;
  const Findables& findables_;
  json::Writer json_;
};

}  // namespace

void write_labels(Press& press, const Findables& findables, LanguageSet bundles) {
  Labels(press, findables).write(bundles);
  press.write("search/labels.json");
}

}  // namespace palermo::pages
