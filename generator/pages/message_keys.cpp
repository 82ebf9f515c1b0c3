// SPDX-License-Identifier: Apache-2.0
#include "pages/message_keys.h"

namespace palermo::pages {
namespace {

constexpr std::string_view keys[] = {
    "about.lead",
    "article.lead",
    "article.name",
    "channel.call",
    "channel.meeting",
    "channel.written",
    "cite.text",
    "cluster.lead",
    "clusters.lead",
    "conference.lead",
    "decider.secretariat",
    "decider.state",
    "dialogue.reviewed",
    "dialogue.reviewing",
    "documents.caption",
    "facts.adopted",
    "facts.articles",
    "facts.cluster",
    "facts.crime_types",
    "facts.date",
    "facts.depositary",
    "facts.focal_point",
    "facts.group",
    "facts.in_force",
    "facts.instrument",
    "facts.issues",
    "facts.keywords",
    "facts.note",
    "facts.paragraph",
    "facts.regional_group",
    "facts.review_languages",
    "facts.reviewing_states",
    "facts.state",
    "facts.symbol",
    "facts.treaty_series",
    "group.lead",
    "group.name",
    "home.lead",
    "home.title",
    "instruments.lead",
    "language.ar",
    "language.en",
    "language.es",
    "language.fr",
    "language.ru",
    "language.zh",
    "log.lead",
    "log.paragraph",
    "log.published",
    "log.withdrawn",
    "markdown.back",
    "markdown.notes",
    "markdown.table",
    "menu.about",
    "menu.clusters",
    "menu.conference",
    "menu.instruments",
    "menu.log",
    "menu.phases",
    "menu.states",
    "menu.workplan",
    "not_found.lead",
    "not_found.title",
    "not_recorded",
    "pager.position",
    "part.other_review",
    "part.other_review_updated",
    "part.release",
    "phases.lead",
    "progress.done",
    "progress.need-met",
    "progress.need-not-met",
    "progress.planned",
    "progress.under-way",
    "question.unless_party",
    "record.general",
    "record.title",
    "secretariat",
    "site.name",
    "state.all_clusters",
    "state.description",
    "state.may_abstain",
    "states.as_of",
    "states.lead",
    "states.others",
    "states.samples",
    "text.informal",
    "text.official",
    "text.only_original",
    "text.only_translation",
    "text.secretariat",
    "text.state",
    "tombstone.text",
    "tombstone.title",
    "treaty.as_of",
    "treaty.party",
    "treaty.party_undated",
    "treaty.unknown",
    "version.informal",
    "version.official",
    "version.original",
    "version.secretariat",
    "version.state",
    "why.reference",
    "why.secretariat",
    "why.state",
    "workplan.calendar",
    "workplan.lead",
    "years.counted",
};

Diagnostic missing(Language language, std::string_view key) {
  const std::string file = "i18n/" + std::string(code(language)) + ".json";
  return {.code = "message-missing",
          .at = {.file = file},
          .message = "there is no message \"" + std::string(key) + "\"",
          .hint = "add it to " + file};
}

}  // namespace

std::span<const std::string_view> message_keys() { return keys; }

std::vector<Diagnostic> missing_messages(const PerLanguage<Messages>& messages) {
  std::vector<Diagnostic> diagnostics;
  for (const Language language : all_languages)
    for (const std::string_view key : keys)
      if (messages[language].find(key) == nullptr) diagnostics.push_back(missing(language, key));
  return diagnostics;
}

}  // namespace palermo::pages
