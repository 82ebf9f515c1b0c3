// SPDX-License-Identifier: Apache-2.0
#include "pages/reference_meta.h"

#include "pages/part_text.h"

namespace palermo::pages {
namespace {

// The language of what is read on the page, text or questions.
std::string_view language_of(Sheet& sheet, Parts parts) {
  if (languages_of(parts).contains(sheet.language())) return code(sheet.language());
  return code(shown_language(parts.front(), sheet.language()).value_or(sheet.language()));
}

// A State may give its paper a symbol; else the decision names what was made public.
std::string_view number_of(Parts parts) {
  const edition::Part& first = parts.front();
  if (parts.size() == 1 && !first.data.symbol.empty()) return first.data.symbol;
  return first.data_release->decision;
}

// The cluster tells records of one kind apart; a foreign title stays as it is.
std::string_view whole_title(Sheet& sheet, const Referenced& cited) {
  const mechanism::Cluster* cluster = cited.record.id.cluster;
  if (cluster == nullptr || !cited.title.tag.empty()) return cited.title.text;
  return sheet.keep({cited.title.text, " – ", sheet.name(cluster->label)});
}

}  // namespace

void set_reference_meta(Scope page, const ReferenceMetaKeys& keys, Sheet& sheet,
                        const Referenced& cited) {
  if (cited.parts.empty()) return;
  const mechanism::State* state = cited.record.id.state;
  page.set(keys.has_meta, true);
  page.set(keys.title, whole_title(sheet, cited));
  page.set(keys.tag, cited.title.tag);
  page.set(keys.author, state != nullptr ? sheet.name(state->name) : sheet.text("secretariat"));
  page.set(keys.date, sheet.iso(cited.parts.front().public_since()));
  page.set(keys.language, language_of(sheet, cited.parts));
  page.set(keys.number, number_of(cited.parts));
}

}  // namespace palermo::pages
