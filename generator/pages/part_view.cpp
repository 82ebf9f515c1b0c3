// SPDX-License-Identifier: Apache-2.0
#include "pages/part_view.h"

#include "mechanism/words.h"
#include "pages/addresses.h"
#include "pages/citations.h"

namespace palermo::pages {
namespace {

using edition::Part;
using mechanism::PartData;

// What the data quote from outside stands in the language of the original.
Title in_original(Sheet& sheet, const PartData& data, std::string_view text) {
  if (data.original == sheet.language()) return {.text = text};
  return {.text = text, .tag = code(data.original), .dir = direction(data.original)};
}

void set_laws(Scope scope, const DetailKeys& keys, Sheet& sheet, const PartData& data) {
  scope.set(keys.has_laws, !data.laws.empty());
  for (const mechanism::Law& law : data.laws) {
    Scope row = scope.add(keys.laws);
    const Title title = in_original(sheet, data, law.title);
    row.set(keys.laws->text, title.text);
    row.set(keys.laws->tag, title.tag);
    row.set(keys.laws->dir, title.dir);
    row.set(keys.laws->href, law.url);
    if (law.date) row.set(keys.laws->date, sheet.day(*law.date));
  }
}

void set_targets(Scope scope, const DetailKeys& keys, Sheet& sheet, PartRef part) {
  for (const PartRef& target : sheet.site().index.targets_of(*part.part)) {
    scope.set(keys.has_targets, true);
    const PartAddress address = part_address(target.record->id, target.part->id);
    add_titled(scope, keys.targets, sheet.link(address.path, address.anchor),
               heading_of(sheet, target));
  }
}

void set_other_review(Scope scope, const DetailKeys& keys, Sheet& sheet, const PartData& data) {
  if (!data.other_review) return;
  const mechanism::OtherReview& other = *data.other_review;
  const std::string_view key = other.updated ? "part.other_review_updated" : "part.other_review";
  std::string_view sentence =
      sheet.format(key, {{"mechanism", title_mark}, {"document", title_mark}});
  if (other.date) sentence = sheet.keep({sentence, " · ", sheet.day(*other.date)});
  scope.set(keys.has_other_review, true);
  add_runs(scope, keys.other_review, sentence,
           {in_original(sheet, data, other.mechanism), in_original(sheet, data, other.document)});
}

Scope add_part_badge(Scope scope, const PartKeys& keys, std::string_view text) {
  scope.set(keys.has_badges, true);
  Scope badge = scope.add(keys.badges);
  badge.set(keys.badges->text, text);
  return badge;
}

void set_badges(Scope scope, const PartKeys& keys, Sheet& sheet, const PartData& data) {
  if (data.finding != nullptr)
    add_part_badge(scope, keys, sheet.name(data.finding->label))
        .set(keys.badges->mark, data.finding->id);
  if (data.assistance != nullptr) add_part_badge(scope, keys, sheet.name(data.assistance->label));
  if (data.progress) add_part_badge(scope, keys, status_text(sheet, *data.progress));
  for (const auto* terms : {&data.crime_types, &data.cross_cutting_issues})
    for (const mechanism::Term* term : *terms) add_part_badge(scope, keys, sheet.name(term->label));
}

void set_speaker(Scope scope, const PartKeys& keys, Sheet& sheet, const PartRef& part) {
  const PartData& data = part.part->data;
  if (data.speaker == nullptr) return;
  const bool reviewed = data.speaker == part.record->id.state;
  set_flag(scope, keys.flag, sheet, data.speaker);
  scope.set(keys.speaker, sheet.name(data.speaker->name));
  scope.set(keys.speaker_href, sheet.link(state_path(*data.speaker)));
  std::string_view meta = sheet.text(reviewed ? "dialogue.reviewed" : "dialogue.reviewing");
  if (data.channel)
    meta = sheet.keep({meta, " · ", sheet.text(sheet.keep({"channel.", word(*data.channel)}))});
  if (data.date) meta = sheet.keep({meta, " · ", sheet.day(*data.date)});
  scope.set(keys.speaker_meta, meta);
}

void set_heading(Scope scope, const PartKeys& keys, Sheet& sheet, PartRef part) {
  if (part.part->data.speaker != nullptr) return;
  const Title title = heading_of(sheet, part);
  scope.set(keys.heading, title.text);
  scope.set(keys.heading_tag, title.tag);
  scope.set(keys.heading_dir, title.dir);
  scope.set(keys.question, part.part->data.question != nullptr);
}

std::string_view release_line(Sheet& sheet, const Part& part) {
  if (const auto revision = revision_of(part, sheet.language()))
    return sheet.format("part.revised", {{"date", sheet.day(revision->by->public_since)},
                                         {"decision", revision->by->decision},
                                         {"first", sheet.day(revision->first)}});
  return sheet.format("part.release", {{"date", sheet.day(part.public_since())},
                                       {"decision", part.data_release->decision}});
}

}  // namespace

void set_details(Scope scope, const DetailKeys& keys, Sheet& sheet, PartRef part) {
  const PartData& data = part.part->data;
  if (data.institution) scope.set(keys.institution, sheet.name(*data.institution));
  scope.set(keys.acting, data.acting);
  set_laws(scope, keys, sheet, data);
  set_other_review(scope, keys, sheet, data);
  set_targets(scope, keys, sheet, part);
  scope.set(keys.url, data.url);
}

PartText text_on_page(Sheet& sheet, PartRef part) {
  if (part.record->id.kind->page_of == mechanism::PageOf::Part)
    return {.part = part,
            .heading_level = 2,
            .id_prefix = document_id_prefix,
            .skip_title = true,
            .paragraphs = sheet.arena().keep(paragraph_prefix({}))};
  const std::string anchor = part_anchor(part.record->id, part.part->id);
  return {.part = part,
          .heading_level = 4,
          .id_prefix = sheet.keep({"T", anchor}),
          .skip_title = part.part->data.question == nullptr,
          .paragraphs = sheet.arena().keep(paragraph_prefix(anchor))};
}

void set_part_head(Scope scope, const PartKeys& keys, Sheet& sheet, const NumberedPart& numbered) {
  const PartRef part = numbered.part;
  scope.set_copy(keys.anchor, part_anchor(part.record->id, part.part->id));
  scope.set_copy(keys.number, std::to_string(numbered.number));
  set_heading(scope, keys, sheet, part);
  set_speaker(scope, keys, sheet, part);
  set_badges(scope, keys, sheet, part.part->data);
  if (part.part->data.answer != nullptr)
    scope.set(keys.answer, sheet.name(part.part->data.answer->label));
}

void set_part(Scope scope, const PartKeys& keys, Sheet& sheet, const NumberedPart& numbered) {
  const PartRef part = numbered.part;
  set_part_head(scope, keys, sheet, numbered);
  set_text(scope, keys.text, sheet, text_on_page(sheet, part));
  set_details(scope, keys.details, sheet, part);
  set_thread(scope, keys.thread, sheet, part);
  scope.set(keys.release, release_line(sheet, *part.part));
  const auto version = version_of(*part.part, sheet.language());
  scope.set_copy(keys.hash, short_hash(version.digest));
  scope.set_copy(keys.since, to_text(version.release->public_since));
}

const mechanism::Article* article_of(const Part& part) {
  const mechanism::Question* question = part.data.question;
  return question == nullptr || question->articles.empty() ? nullptr : question->articles.front();
}

Title heading_of(Sheet& sheet, PartRef part) {
  if (part.part->data.question != nullptr)
    return {.text = sheet.name(part.part->data.question->text)};
  return title_of(sheet, part);
}

}  // namespace palermo::pages
