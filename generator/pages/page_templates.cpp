// SPDX-License-Identifier: Apache-2.0
#include "pages/page_templates.h"

#include "templating/compile.h"

namespace palermo::pages {
namespace {

struct Workshop {
  const templating::TemplateSet& files;
  const PerLanguage<Messages>& messages;
  std::vector<Diagnostic> diagnostics;
};

templating::MessageLookup lookup(const Messages& messages) {
  return [&messages](std::string_view key) -> Result<std::string> {
    const std::optional<std::string_view> text = messages.text(key);
    if (!text) return fail({});
    return std::string(*text);
  };
}

template <typename Keys>
void compile_one(Workshop& workshop, std::string_view name, Compiled<Keys>& page) {
  for (const Language language : all_languages) {
    const templating::Surroundings around{.language = language,
                                          .message = lookup(workshop.messages[language])};
    auto compiled = templating::compile(workshop.files, name, page.keys.schema, around);
    page.templates[language] = std::move(compiled.value);
    for (Diagnostic& diagnostic : compiled.diagnostics)
      workshop.diagnostics.push_back(std::move(diagnostic));
  }
}

}  // namespace

std::vector<Diagnostic> compile_all(const templating::TemplateSet& files,
                                    const PerLanguage<Messages>& messages,
                                    PageTemplates& templates) {
  Workshop workshop{files, messages, {}};
  compile_one(workshop, "a_z", templates.a_z);
  compile_one(workshop, "about", templates.about);
  compile_one(workshop, "article", templates.article);
  compile_one(workshop, "cluster", templates.cluster);
  compile_one(workshop, "clusters", templates.clusters);
  compile_one(workshop, "conference", templates.conference);
  compile_one(workshop, "confidentiality", templates.confidentiality);
  compile_one(workshop, "data", templates.data);
  compile_one(workshop, "docs", templates.docs);
  compile_one(workshop, "document", templates.document);
  compile_one(workshop, "entrance", templates.entrance);
  compile_one(workshop, "finding_list", templates.finding_list);
  compile_one(workshop, "findings", templates.findings);
  compile_one(workshop, "group", templates.group);
  compile_one(workshop, "home", templates.home);
  compile_one(workshop, "instrument", templates.instrument);
  compile_one(workshop, "instruments", templates.instruments);
  compile_one(workshop, "publication_log", templates.log);
  compile_one(workshop, "not_found", templates.not_found);
  compile_one(workshop, "phases", templates.phases);
  compile_one(workshop, "record", templates.record);
  compile_one(workshop, "search", templates.search);
  compile_one(workshop, "side_by_side", templates.side_by_side);
  compile_one(workshop, "parts/side_by_side_head", templates.side_by_side_head);
  compile_one(workshop, "parts/side_by_side_part", templates.side_by_side_part);
  compile_one(workshop, "state", templates.state);
  compile_one(workshop, "states", templates.states);
  compile_one(workshop, "style", templates.style);
  compile_one(workshop, "topic", templates.topic);
  compile_one(workshop, "withdrawn", templates.withdrawn);
  compile_one(workshop, "workplan", templates.workplan);
  return std::move(workshop.diagnostics);
}

}  // namespace palermo::pages
