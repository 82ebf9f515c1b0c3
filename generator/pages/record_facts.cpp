// SPDX-License-Identifier: Apache-2.0
#include "pages/record_facts.h"

#include "mechanism/words.h"
#include "pages/addresses.h"
#include "pages/part_text.h"
#include "pages/topic_page.h"

#include <algorithm>
#include <vector>

namespace palermo::pages {
namespace {

using edition::Part;
using edition::Release;
using mechanism::RecordId;
using mechanism::Term;

std::vector<const Release*> releases_of(Parts parts) {
  std::vector<const Release*> releases;
  for (const Part& part : parts) {
    releases.push_back(part.data_release);
    for (const edition::Text& text : part.texts.values)
      if (text) releases.push_back(text.release);
    for (const edition::Attachment& attachment : part.attachments)
      releases.push_back(attachment.release);
  }
  std::ranges::sort(releases, {}, &Release::decision);
  const auto repeated = std::ranges::unique(releases);
  releases.erase(repeated.begin(), repeated.end());
  return releases;
}

std::string_view why_sentence(Sheet& sheet, const Release& release) {
  const std::string_view date = sheet.day(release.decided_on);
  const std::string_view said =
      release.issuer != nullptr
          ? sheet.format("why.state", {{"state", sheet.name(release.issuer->name)},
                                       {"decision", release.decision},
                                       {"date", date},
                                       {"paragraph", release.paragraph}})
          : sheet.format(
                "why.secretariat",
                {{"decision", release.decision}, {"date", date}, {"paragraph", release.paragraph}});
  if (release.reference.empty()) return said;
  return sheet.keep({said, " ", sheet.format("why.reference", {{"reference", release.reference}})});
}

// Where the page has one part; of several each says it for itself.
void add_revision(Scope page, const RecordFactKeys& keys, Sheet& sheet, const Part& part) {
  const auto revision = revision_of(part, sheet.language());
  if (!revision) return;
  page.add(keys.releases)
      .set(keys.releases->sentence,
           sheet.format("why.revised", {{"date", sheet.day(revision->by->public_since)},
                                        {"decision", revision->by->decision},
                                        {"first", sheet.day(revision->first)}}));
}

// Each list of the reference stands in one piece; articles have a list an instrument.
std::size_t list_of(const Term&) { return 0; }
std::size_t list_of(const mechanism::Article& article) { return article.instrument; }

// Terms of all parts, each once, in the order of the reference.
template <typename Item>
std::vector<const Item*> united(Parts parts, std::vector<const Item*> mechanism::PartData::*list) {
  std::vector<const Item*> items;
  for (const Part& part : parts)
    items.insert(items.end(), (part.data.*list).begin(), (part.data.*list).end());
  std::ranges::sort(items, [](const Item* left, const Item* right) {
    const std::size_t first = list_of(*left), second = list_of(*right);
    return first != second ? first < second : std::less<>()(left, right);
  });
  const auto repeated = std::ranges::unique(items);
  items.erase(repeated.begin(), repeated.end());
  return items;
}

void add_terms(Scope page, const RecordFactKeys& keys, Sheet& sheet, Parts parts) {
  using mechanism::PartData;
  const std::pair<const TopicList*, std::vector<const Term*> PartData::*> lists[] = {
      {&crime_types, &PartData::crime_types},
      {&cross_cutting_issues, &PartData::cross_cutting_issues},
      {&keywords, &PartData::keywords}};
  for (const auto& [list, member] : lists) {
    const std::vector<const Term*> terms = united(parts, member);
    if (terms.empty()) continue;
    Scope fact = add_fact(page, keys.facts, sheet.text(list->label));
    for (const Term* term : terms)
      add_link(fact, keys.facts->values, sheet.link(topic_path(list->name, *term)),
               sheet.name(term->label));
  }
}

void add_articles(Scope page, const RecordFactKeys& keys, Sheet& sheet, Parts parts) {
  const auto articles = united(parts, &mechanism::PartData::articles);
  if (articles.empty()) return;
  Scope fact = add_fact(page, keys.facts, sheet.text("facts.articles"));
  for (const mechanism::Article* article : articles)
    add_link(fact, keys.facts->values, sheet.link(article_path(*article)),
             sheet.article_name(*article));
}

void add_versions(Scope page, const RecordFactKeys& keys, Sheet& sheet, Parts parts) {
  for (const Language language : all_languages) {
    const bool there =
        std::ranges::any_of(parts, [&](const Part& part) { return bool(part.texts[language]); });
    if (!there) continue;
    page.set(keys.has_texts, true);
    Scope row = page.add(keys.texts);
    row.set(keys.texts->href, sheet.same_page(language));
    row.set(keys.texts->tag, code(language));
    row.set(keys.texts->name, own_name(language));
    if (parts.size() != 1) continue;
    const std::string_view kind = word(parts.front().data.translations[language]);
    const bool original = parts.front().data.original == language;
    row.set(keys.texts->meta, sheet.text(sheet.keep({"version.", original ? "original" : kind})));
  }
}

}  // namespace

void set_record_facts(Scope page, const RecordFactKeys& keys, Sheet& sheet, const RecordId& id) {
  if (id.state != nullptr)
    add_link(add_fact(page, keys.facts, sheet.text("facts.state")), keys.facts->values,
             sheet.link(state_path(*id.state)), sheet.name(id.state->name));
  if (id.cluster != nullptr)
    add_link(add_fact(page, keys.facts, sheet.text("facts.cluster")), keys.facts->values,
             sheet.link(cluster_path(*id.cluster)), sheet.name(id.cluster->label));
  if (id.instrument != nullptr)
    add_link(add_fact(page, keys.facts, sheet.text("facts.instrument")), keys.facts->values,
             sheet.link(instrument_path(*id.instrument)), sheet.name(id.instrument->short_name));
}

void set_part_facts(Scope page, const RecordFactKeys& keys, Sheet& sheet, Parts parts) {
  for (const Release* release : releases_of(parts)) {
    page.set(keys.has_releases, true);
    page.add(keys.releases).set(keys.releases->sentence, why_sentence(sheet, *release));
  }
  if (parts.size() == 1) {
    add_revision(page, keys, sheet, parts.front());
    const mechanism::PartData& data = parts.front().data;
    if (data.date) add_fact(page, keys.facts, sheet.text("facts.date"), sheet.day(*data.date));
    add_fact(page, keys.facts, sheet.text("facts.symbol"), data.symbol);
  }
  add_articles(page, keys, sheet, parts);
  add_terms(page, keys, sheet, parts);
  add_versions(page, keys, sheet, parts);
  if (released_languages(parts).size() > 1)
    page.set(keys.side_by_side, sheet.file(side_by_side_path(sheet.path())));
}

void set_related(Scope page, const RecordFactKeys& keys, Sheet& sheet,
                 const edition::Record& record) {
  if (record.id.state == nullptr) return;
  const mechanism::Kind* last = nullptr;
  for (const edition::Record& other : sheet.site().index.records_of(record.id.state)) {
    if (other.id == record.id || other.id.cluster != record.id.cluster) continue;
    const bool own_page = other.id.kind->page_of == mechanism::PageOf::Record;
    if (other.parts.empty() || (!own_page && other.id.kind == last)) continue;
    last = other.id.kind;
    page.set(keys.has_related, true);
    const std::string_view href = own_page ? sheet.link(record_path(other.id))
                                           : sheet.link(state_path(*other.id.state), "_documents");
    add_link(page, keys.related, href, record_title(sheet, other.id));
  }
}

LanguageSet released_languages(Parts parts) {
  LanguageSet languages;
  for (const Part& part : parts)
    for (const Language language : all_languages)
      if (part.texts[language]) languages.insert(language);
  return languages;
}

LanguageSet languages_of(Parts parts) {
  const LanguageSet languages = released_languages(parts);
  return languages.empty() ? every_language() : languages;
}

std::string_view record_title(Sheet& sheet, const RecordId& id) {
  const std::string_view kind = sheet.name(id.kind->label);
  if (id.instrument == nullptr && !id.general) return kind;
  const std::string_view instrument =
      id.general ? sheet.text("record.general") : sheet.name(id.instrument->short_name);
  return sheet.format("record.title", {{"kind", kind}, {"instrument", instrument}});
}

std::string_view page_title(Sheet& sheet, const RecordId& id, std::string_view title) {
  const std::string_view author =
      id.state != nullptr ? sheet.name(id.state->name) : sheet.text("secretariat");
  const std::string_view cluster =
      id.cluster != nullptr ? sheet.name(id.cluster->label) : std::string_view{};
  return sheet.keep({author, " – ", title, cluster.empty() ? "" : " – ", cluster});
}

void set_record_head(Scope page, const HeadKeys& keys, Sheet& sheet, const RecordId& id) {
  if (id.state != nullptr) {
    page.set(keys.kicker, sheet.name(id.state->name));
    page.set(keys.kicker_href, sheet.link(state_path(*id.state)));
    set_flag(page, keys.flag, sheet, id.state);
  } else {
    page.set(keys.kicker, sheet.text("menu.conference"));
    page.set(keys.kicker_href, sheet.link(conference_path));
  }
  add_badge(page, keys, sheet.name(id.kind->label));
  if (id.cluster != nullptr) add_badge(page, keys, sheet.name(id.cluster->label));
  if (id.instrument != nullptr) add_badge(page, keys, sheet.name(id.instrument->short_name));
}

void add_record_crumbs(Scope page, const LayoutKeys& keys, Sheet& sheet, const RecordId& id) {
  if (id.state == nullptr) {
    add_crumb(page, keys, sheet.link(conference_path), sheet.text("menu.conference"));
    return;
  }
  add_crumb(page, keys, sheet.link(states_path), sheet.text("menu.states"));
  add_crumb(page, keys, sheet.link(state_path(*id.state)), sheet.name(id.state->name));
}

bool is_sample(const RecordId& id, Parts parts) {
  const auto sample = [](const mechanism::State* state) {
    return state != nullptr && state->sample;
  };
  return is_sample(id) || std::ranges::any_of(parts, [&](const Part& part) {
           return sample(part.data.speaker) || std::ranges::any_of(part.data.self_raised, sample);
         });
}

bool is_sample(const RecordId& id) { return id.state != nullptr && id.state->sample; }

Section section_of(const RecordId& id) {
  return id.state != nullptr ? Section::States : Section::Conference;
}

std::string_view withdrawn_sentence(Sheet& sheet, const edition::Tombstone& tombstone) {
  const std::string_view said =
      sheet.format("tombstone.text",
                   {{"date", sheet.day(tombstone.withdrawn_on)}, {"decision", tombstone.decision}});
  if (tombstone.reference.empty()) return said;
  return sheet.keep(
      {said, " ", sheet.format("why.reference", {{"reference", tombstone.reference}})});
}

}  // namespace palermo::pages
