// SPDX-License-Identifier: Apache-2.0
#include "pages/state_page.h"

#include "pages/addresses.h"
#include "pages/downloads.h"
#include "pages/feed.h"
#include "pages/page_templates.h"
#include "pages/schedule.h"
#include "pages/state_charts.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using mechanism::State;

struct Profile {
  const State& state;
  const mechanism::Draw* draw = nullptr;  // none: not recorded here
  std::string path;                       // of the first page
  std::vector<Document> documents;
  std::vector<PartRef> findings;  // by kind
};

std::vector<PartRef> findings_of(const Index& index, const State& state) {
  std::vector<PartRef> findings;
  for (const edition::Record& record : index.records_of(&state))
    for (const edition::Part& part : record.parts)
      if (part.data.finding != nullptr) findings.push_back({&record, &part});
  return findings;
}

// What is on a page of the list of documents and findings.
template <typename Row>
std::span<const Row> on_page(const std::vector<Row>& rows, std::size_t before, std::size_t number) {
  const std::size_t page_begin = (number - 1) * rows_per_page;
  const std::size_t first = std::clamp(page_begin, before, before + rows.size()) - before;
  const std::size_t last =
      std::clamp(page_begin + rows_per_page, before, before + rows.size()) - before;
  return std::span(rows).subspan(first, last - first);
}

void add_focal_points(Scope page, const StateKeys& keys, Sheet& sheet, const State& state) {
  std::optional<Scope> fact;
  for (const edition::Record& record : sheet.site().index.records_of(&state))
    for (const edition::Part& part : record.parts) {
      if (!part.data.institution) continue;
      if (!fact) fact = add_fact(page, keys.facts, sheet.text("facts.focal_point"));
      const PartAddress address = part_address(record.id, part.id);
      add_link(*fact, keys.facts->values, sheet.link(address.path, address.anchor),
               sheet.name(*part.data.institution));
    }
}

void add_draw(Scope page, const StateKeys& keys, Sheet& sheet, const mechanism::Draw* draw) {
  Scope fact = add_fact(page, keys.facts, sheet.text("facts.group"));
  if (draw == nullptr || draw->group == nullptr) {
    add_link(fact, keys.facts->values, {}, sheet.text("not_recorded"));
    return;
  }
  add_link(fact, keys.facts->values, sheet.link(group_path(*draw->group)),
           group_name(sheet, *draw->group));
  if (draw->reviewing_states.empty()) return;
  Scope reviewers = add_fact(page, keys.facts, sheet.text("facts.reviewing_states"));
  for (const State* state : sheet.sorted(draw->reviewing_states))
    add_link(reviewers, keys.facts->values, sheet.link(state_path(*state)),
             sheet.name(state->name));
}

void add_review_languages(Scope page, const StateKeys& keys, Sheet& sheet,
                          const mechanism::Draw* draw) {
  if (draw == nullptr || draw->review_languages.empty()) return;
  Scope fact = add_fact(page, keys.facts, sheet.text("facts.review_languages"));
  for (const Language language : all_languages)
    if (draw->review_languages.contains(language))
      add_link(fact, keys.facts->values, {}, sheet.language_name(language));
}

void set_facts(Scope page, const StateKeys& keys, Sheet& sheet, const Profile& profile) {
  const State& state = profile.state;
  if (state.regional_group != nullptr)
    add_fact(page, keys.facts, sheet.text("facts.regional_group"),
             sheet.name(state.regional_group->label));
  add_draw(page, keys, sheet, profile.draw);
  add_review_languages(page, keys, sheet, profile.draw);
  add_focal_points(page, keys, sheet, state);
  if (const std::string answers = sheet.site().downloads->answers_of(state); !answers.empty()) {
    Scope fact = add_fact(page, keys.facts, sheet.text("facts.data"));
    add_link(fact, keys.facts->values, sheet.file(answers), sheet.text("state.answers_csv"));
  }
  if (state.may_abstain)
    add_fact(page, keys.facts, sheet.text("facts.note"), sheet.text("state.may_abstain"));
}

void set_treaties(Scope page, const StateKeys& keys, Sheet& sheet, const State& state) {
  page.set(keys.treaties_as_of, treaties_as_of(sheet));
  const auto& instruments = sheet.site().reference.instruments;
  for (std::size_t i = 0; i < instruments.size() && i < state.participation.size(); ++i) {
    Scope row = add_treaty(page, keys.treaties, sheet, state.participation[i]);
    row.set(keys.treaties->text, sheet.name(instruments[i].name));
    if (instruments[i].under_review)
      row.set(keys.treaties->href, sheet.link(instrument_path(instruments[i])));
  }
}

Scope open_section(Scope page, const StateKeys& keys, Sheet& sheet,
                   const mechanism::Cluster* cluster) {
  const std::string_view heading =
      cluster != nullptr ? sheet.name(cluster->label) : sheet.text("state.all_clusters");
  Scope section = page.add(keys.sections);
  section.set(keys.sections->id,
              sheet.keep({"_c_", cluster != nullptr ? std::string_view(cluster->id) : ""}));
  section.set(keys.sections->heading, heading);
  section.set(keys.sections->caption, sheet.format("documents.caption", {{"of", heading}}));
  return section;
}

void set_documents(Scope page, const StateKeys& keys, Sheet& sheet,
                   std::span<const Document> documents) {
  page.set(keys.has_documents, !documents.empty());
  const mechanism::Cluster* cluster = nullptr;
  std::optional<Scope> section;
  for (const Document& document : documents) {
    if (!section || document.record->id.cluster != cluster) {
      cluster = document.record->id.cluster;
      section = open_section(page, keys, sheet, cluster);
    }
    add_document(*section, keys.sections->rows, sheet, document);
  }
}

void set_findings(Scope page, const StateKeys& keys, Sheet& sheet,
                  std::span<const PartRef> findings) {
  page.set(keys.has_findings, !findings.empty());
  const mechanism::Term* kind = nullptr;
  Scope group = page;
  for (const PartRef& part : findings) {
    if (part.part->data.finding != kind) {
      kind = part.part->data.finding;
      group = open_kind(page, keys.finding_kinds, sheet, *kind);
    }
    add_finding(group, keys.finding_kinds->findings, sheet,
                {.part = part, .shows = {.articles = true}});
  }
}

Scope begin(Sheet& sheet, const StateKeys& keys, const Profile& profile, PageNumber at) {
  const State& state = profile.state;
  const std::string_view name = sheet.name(state.name);
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = numbered(sheet, name, at),
                           .description = sheet.format("state.description", {{"state", name}}),
                           .section = Section::States,
                           .sample = state.sample,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, sheet.link(states_path), sheet.text("menu.states"));
  add_crumb(page, keys.layout, {}, name);
  set_head(page, keys.head, name, sheet.name(state.formal_name));
  set_flag(page, keys.head.flag, sheet, &state);
  set_feed(page, keys.layout, sheet, &state);
  set_pager(page, keys.pager, sheet, {at, profile.path});
  return page;
}

void add_charts(Scope page, const StateKeys& keys, Sheet& sheet, const Profile& profile) {
  const mechanism::Group* group = profile.draw != nullptr ? profile.draw->group : nullptr;
  const Chart<charts::Strip> strip = strip_chart(sheet, profile.state, group);
  add_table(add_chart(page, keys.strip, sheet, strip), keys.strip, charts::table_of(strip.model));
  if (profile.documents.empty()) return;
  const Chart<charts::Matrix> matrix = languages_chart(sheet, profile.state);
  add_table(add_chart(page, keys.matrix, sheet, matrix), keys.matrix,
            charts::table_of(matrix.model));
}

void print_in(Sheet& sheet, const Profile& profile, PageNumber at) {
  const auto& [keys, templates] = sheet.site().templates.state;
  Scope page = begin(sheet, keys, profile, at);
  set_facts(page, keys, sheet, profile);
  set_citation_files(page, keys.citation, sheet, &profile.state);
  if (at.number == 1) {
    page.set(keys.first_page, true);
    page.set(keys.nothing, profile.documents.empty());
    add_charts(page, keys, sheet, profile);
    set_treaties(page, keys, sheet, profile.state);
  }
  set_documents(page, keys, sheet, on_page(profile.documents, 0, at.number));
  set_findings(page, keys, sheet, on_page(profile.findings, profile.documents.size(), at.number));
  if (!profile.findings.empty())
    page.set(keys.findings_href,
             sheet.link(findings_path_of(sheet.site().index, profile.state), findings_anchor));
  sheet.print(templates, page);
}

}  // namespace

std::string findings_path_of(const Index& index, const State& state) {
  const std::size_t before = documents_of(index.records_of(&state)).size();
  return list_path(state_path(state), before / rows_per_page + 1);
}

void print_state(Press& press, const State& state) {
  Profile profile{.state = state,
                  .draw = press.site.reference.draw(state),
                  .path = state_path(state),
                  .documents = documents_of(press.site.index.records_of(&state)),
                  .findings = sorted_by_kind(press.site, findings_of(press.site.index, state))};
  const std::size_t count = page_count(profile.documents.size() + profile.findings.size());
  for (std::size_t number = 1; number <= count; ++number) {
    const std::string path = list_path(profile.path, number);
    for (const Language language : all_languages) {
      Sheet sheet(press, language, path);
      print_in(sheet, profile, {number, count});
    }
  }
  print_citations(press, &state);
}

}  // namespace palermo::pages
