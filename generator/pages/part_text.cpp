// SPDX-License-Identifier: Apache-2.0
#include "pages/part_text.h"

#include "pages/addresses.h"
#include "pages/column_html.h"
#include "pages/links.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using edition::Part;

// How the text came into the page's language; nothing to say of an original in it.
std::string_view translation_key(mechanism::Translation translation) {
  switch (translation) {
    case mechanism::Translation::Original:
      return "";
    case mechanism::Translation::Official:
      return "text.official";
    case mechanism::Translation::State:
      return "text.state";
    case mechanism::Translation::Secretariat:
      return "text.secretariat";
    case mechanism::Translation::Informal:
      return "text.informal";
  }
  return "";
}

std::string_view language_note(Sheet& sheet, const Part& part, Language shown) {
  const std::string_view original = sheet.language_name(part.data.original);
  if (shown == sheet.language()) {
    if (shown == part.data.original) return {};
    const std::string_view key = translation_key(part.data.translations[shown]);
    return key.empty() ? key : sheet.format(key, {{"original", original}});
  }
  if (shown == part.data.original)
    return sheet.format("text.only_original", {{"original", original}});
  return sheet.format("text.only_translation",
                      {{"shown", sheet.language_name(shown)}, {"original", original}});
}

std::optional<std::string_view> link_to(Sheet& sheet, PartRef from, std::string_view target) {
  const PartRef* found = resolve(target, from.record->id, sheet.site().index);
  if (found == nullptr) return std::nullopt;
  const PartAddress address = part_address(found->record->id, found->part->id);
  return sheet.link(address.path, address.anchor);
}

void render(Sheet& sheet, const PartText& text, const Words& words, TextAtHand& at_hand) {
  const RenderOptions options{
      .id_prefix = text.id_prefix,
      .paragraph_prefix = text.paragraphs,
      .heading_base_level = text.heading_level,
      .skip_title = text.skip_title,
      .links = [&](std::string_view target) { return link_to(sheet, text.part, target); },
      .labels = {.footnotes = words.text("markdown.notes"),
                 .back = words.text("markdown.back"),
                 .table = words.text("markdown.table")}};
  at_hand.html.clear();
  sheet.press().markdown.render(at_hand.markdown, options, at_hand.html);
}

// The HTML of a text, with its notes and tables labelled in its own language: the same on every
// page that shows it in the same setting. Lives until the next text is asked for.
std::string_view html_of(Sheet& sheet, const PartText& text, Language shown) {
  Press& press = sheet.press();
  TextAtHand& at_hand = press.texts.get(text.part.part->texts[shown]);
  Setting setting{.id_prefix = std::string(text.id_prefix),
                  .paragraphs = std::string(text.paragraphs),
                  .heading_level = text.heading_level,
                  .skip_title = text.skip_title,
                  .up = std::string(up(sheet.path()))};
  if (at_hand.html.empty() || at_hand.setting != setting) {
    render(sheet, text, press.words[index(shown)], at_hand);
    at_hand.setting = std::move(setting);
  }
  return at_hand.html;
}

// In a column the text stands as on its record's page, but for ids and links.
std::string_view in_column(Sheet& sheet, const PartText& text, Language shown) {
  Sheet record = sheet.of_record();
  const std::string_view html = html_of(record, text, shown);
  std::string& scratch = sheet.press().scratch;
  scratch.clear();
  append_in_column(scratch, html, sheet.language(), sheet.path());
  return sheet.arena().keep(scratch);
}

}  // namespace

std::optional<Language> shown_language(const Part& part, Language wanted) {
  if (part.texts[wanted]) return wanted;
  if (part.texts[part.data.original]) return part.data.original;
  for (const Language language : all_languages)
    if (part.texts[language]) return language;
  return std::nullopt;
}

std::optional<Revision> revision_of(const Part& part, Language wanted) {
  const auto first = [](const edition::Release& release, const edition::Earlier& earlier) {
    return earlier.empty() ? release.public_since : earlier.front()->public_since;
  };
  Revision revision{.first = first(*part.data_release, part.data_earlier)};
  if (!part.data_earlier.empty()) revision.by = part.data_release;
  if (const std::optional<Language> shown = shown_language(part, wanted)) {
    const edition::Text& text = part.texts[*shown];
    revision.first = std::max(revision.first, first(*text.release, text.earlier));
    const bool newer =
        revision.by == nullptr || revision.by->public_since < text.release->public_since;
    if (!text.earlier.empty() && newer) revision.by = text.release;
  }
  // A language that came with the revision had no text before.
  if (revision.by == nullptr || revision.by->public_since <= revision.first) return std::nullopt;
  return revision;
}

Title title_of(Sheet& sheet, PartRef part) {
  const std::optional<Language> shown = shown_language(*part.part, sheet.language());
  if (!shown || part.part->texts[*shown].title.empty())
    return {.text = sheet.name(part.record->id.kind->label)};
  const std::string_view title = part.part->texts[*shown].title;
  if (*shown == sheet.language()) return {.text = title};
  return {.text = title, .tag = code(*shown), .dir = direction(*shown)};
}

void set_text(Scope scope, const TextKeys& keys, Sheet& sheet, const PartText& text) {
  const std::optional<Language> shown = shown_language(*text.part.part, sheet.language());
  if (!shown) return;
  scope.set(keys.language_note, language_note(sheet, *text.part.part, *shown));
  scope.set(keys.stale, text.part.part->is_stale(*shown));
  const std::string_view html = sheet.is_column()
                                    ? in_column(sheet, text, *shown)
                                    : sheet.arena().keep(html_of(sheet, text, *shown));
  scope.set(keys.content, templating::SafeHtml::from_renderer(html));
  scope.set(keys.text_tag, code(*shown));
  scope.set(keys.text_dir, direction(*shown));
}

}  // namespace palermo::pages
