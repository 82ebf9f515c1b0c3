// SPDX-License-Identifier: Apache-2.0
#include "downloads/part_cells.h"

#include "mechanism/words.h"

#include <algorithm>

namespace palermo::downloads {

bool for_each_text(const Source& source, const edition::Record& record, const edition::Part& part,
                   const std::function<void(const TextOf&)>& take) {
  const bool in_cells = record.id.kind->page_of == mechanism::PageOf::Record;
  std::string text;
  bool any = false;
  for (const Language language : all_languages) {
    if (!part.texts[language]) continue;
    any = true;
    if (in_cells && !source.edition.texts->read(part.texts[language].span, text)) return false;
    take({record, part, language, text});
  }
  if (!any) take({record, part, std::nullopt, {}});
  return true;
}

std::string id_of(const TextOf& of) { return mechanism::stem({of.record.id, of.part.id}); }

std::string page_of(const Source& source, const TextOf& of) {
  const Language language = of.language.value_or(of.part.data.original);
  return source.base_url + std::string(code(language)) + "/" +
         source.page(of.record.id, of.part.id);
}

const edition::Release& release_of(const TextOf& of) {
  return of.language ? *of.part.texts[*of.language].release : *of.part.data_release;
}

std::string_view instrument_of(const mechanism::RecordId& id) {
  if (id.general) return "general";
  return id.instrument != nullptr ? std::string_view(id.instrument->id) : std::string_view{};
}

std::string_view translation_of(const TextOf& of) {
  return of.language ? word(of.part.data.translations[*of.language]) : std::string_view{};
}

bool is_sample(const TextOf& of) {
  const auto is = [](const mechanism::State* state) { return state != nullptr && state->sample; };
  return is(of.record.id.state) || is(of.part.data.speaker) ||
         std::ranges::any_of(of.part.data.self_raised, is);
}

}  // namespace palermo::downloads
