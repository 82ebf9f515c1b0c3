// SPDX-License-Identifier: Apache-2.0
#include "pages/record_data.h"

#include "json/writer.h"
#include "mechanism/part_path.h"
#include "mechanism/words.h"
#include "pages/addresses.h"
#include "pages/attachments.h"

#include <span>

namespace palermo::pages {
namespace {

using edition::Part;
using edition::Record;
using json::Writer;

void write_day(Writer& json, std::string_view name, const std::optional<Day>& day) {
  if (day) json.field(name, to_text(*day));
}

void write_text_field(Writer& json, std::string_view name, std::string_view text) {
  if (!text.empty()) json.field(name, text);
}

template <typename Item>
void write_ids(Writer& json, std::string_view name, const std::vector<const Item*>& items) {
  if (items.empty()) return;
  json.key(name).begin_list();
  for (const Item* item : items) json.string(item->id);
  json.end_list();
}

template <typename Item>
void write_id(Writer& json, std::string_view name, const Item* item) {
  if (item != nullptr) json.field(name, item->id);
}

void write_names(Writer& json, std::string_view name, const mechanism::Names& names) {
  json.key(name).begin_object();
  for (const Language language : all_languages) json.field(code(language), names[language]);
  json.end_object();
}

void write_decision(Writer& json, const edition::Release& release) {
  json.begin_object();
  json.field("decision", release.decision);
  json.field("decided_by", release.issuer != nullptr ? release.issuer->id : "secretariat");
  json.field("decided_on", to_text(release.decided_on));
  json.field("public_since", to_text(release.public_since));
  write_text_field(json, "paragraph", release.paragraph);
  write_text_field(json, "reference", release.reference);
  json.end_object();
}

// The release of a file, and those of other bytes before it.
void write_release(Writer& json, const edition::Release& release, const edition::Earlier& earlier) {
  json.key("release");
  write_decision(json, release);
  if (earlier.empty()) return;
  json.key("earlier").begin_list();
  for (const edition::Release* before : earlier) write_decision(json, *before);
  json.end_list();
}

void write_identity(Writer& json, const mechanism::RecordId& id) {
  write_id(json, "state", id.state);
  write_id(json, "cluster", id.cluster);
  json.field("kind", id.kind->id);
  write_id(json, "instrument", id.instrument);
  if (id.general) json.field("instrument", "general");
  if (id.state != nullptr && id.state->sample) json.field("sample", true);
}

void write_laws(Writer& json, const std::vector<mechanism::Law>& laws) {
  if (laws.empty()) return;
  json.key("laws").begin_list();
  for (const mechanism::Law& law : laws) {
    json.begin_object().field("title", law.title);
    write_day(json, "date", law.date);
    write_text_field(json, "url", law.url);
    json.end_object();
  }
  json.end_list();
}

void write_other_review(Writer& json, const mechanism::OtherReview& other) {
  json.key("other_review").begin_object();
  json.field("mechanism", other.mechanism).field("document", other.document);
  write_day(json, "date", other.date);
  json.field("updated", other.updated).end_object();
}

void write_kind_fields(Writer& json, const mechanism::PartData& data) {
  if (data.question != nullptr) json.field("question", data.question->id);
  write_id(json, "answer", data.answer);
  write_laws(json, data.laws);
  if (data.other_review) write_other_review(json, *data.other_review);
  write_id(json, "finding", data.finding);
  write_id(json, "assistance", data.assistance);
  write_id(json, "speaker", data.speaker);
  if (data.channel) json.field("channel", word(*data.channel));
  if (!data.refers_to.empty()) {
    json.key("refers_to").begin_list();
    for (const std::string& target : data.refers_to) json.string(target);
    json.end_list();
  }
  if (data.progress) json.field("status", word(*data.progress));
  if (data.institution) write_names(json, "institution", *data.institution);
  if (data.acting) json.field("acting", true);
  write_text_field(json, "url", data.url);
  write_ids(json, "self_raised", data.self_raised);
}

void write_data(Writer& json, const Part& part) {
  const mechanism::PartData& data = part.data;
  json.key("data").begin_object();
  json.field("original", code(data.original));
  write_day(json, "date", data.date);
  write_text_field(json, "symbol", data.symbol);
  write_ids(json, "articles", data.articles);
  write_ids(json, "keywords", data.keywords);
  write_ids(json, "crime_types", data.crime_types);
  write_ids(json, "cross_cutting_issues", data.cross_cutting_issues);
  write_kind_fields(json, data);
  json.field("sha256", to_text(part.data_digest));
  write_release(json, *part.data_release, part.data_earlier);
  json.end_object();
}

void write_texts(Writer& json, const Part& part, TextsAtHand& texts) {
  json.key("texts").begin_object();
  for (const Language language : all_languages) {
    const edition::Text& text = part.texts[language];
    if (!text) continue;
    json.key(code(language)).begin_object();
    write_text_field(json, "title", text.title);
    json.field("translation", word(part.data.translations[language]));
    json.field("markdown", texts.get(text).markdown);
    json.field("sha256", to_text(text.digest));
    write_release(json, *text.release, text.earlier);
    json.end_object();
  }
  json.end_object();
}

void write_attachments(Writer& json, PartRef ref) {
  if (ref.part->attachments.empty()) return;
  json.key("attachments").begin_list();
  for (const edition::Attachment& attachment : ref.part->attachments) {
    json.begin_object().field("name", attachment.file.name).field("type", attachment.file.type);
    if (attachment.file.language) json.field("language", code(*attachment.file.language));
    json.field("file", attachment_path(ref, attachment));
    json.key("bytes").integer(attachment.span.length);
    json.field("sha256", to_text(attachment.digest));
    write_release(json, *attachment.release, attachment.earlier);
    json.end_object();
  }
  json.end_list();
}

void write_part_fields(Writer& json, PartRef ref, TextsAtHand& texts) {
  json.field("part", ref.part->id);
  const PartAddress address = part_address(ref.record->id, ref.part->id);
  json.field("page", address.path);
  write_text_field(json, "anchor", address.anchor);
  write_data(json, *ref.part);
  write_texts(json, *ref.part, texts);
  write_attachments(json, ref);
}

void write_part(Writer& json, PartRef ref, TextsAtHand& texts) {
  json.begin_object();
  write_part_fields(json, ref, texts);
  json.end_object();
}

void write_tombstone(Writer& json, const edition::Tombstone& tombstone) {
  json.begin_object();
  json.field("part", tombstone.part).field("decision", tombstone.decision);
  json.field("withdrawn_on", to_text(tombstone.withdrawn_on));
  write_text_field(json, "reference", tombstone.reference);
  json.end_object();
}

void write_tombstones(Writer& json, std::span<const edition::Tombstone> tombstones) {
  if (tombstones.empty()) return;
  json.key("withdrawn").begin_list();
  for (const edition::Tombstone& tombstone : tombstones) write_tombstone(json, tombstone);
  json.end_list();
}

}  // namespace

void write_record_data(const DataSource& source, const Record& record, std::string& out) {
  out.clear();
  Writer json(out, Writer::Style::Indented);
  json.begin_object();
  json.field("licence", source.licence);
  write_identity(json, record.id);
  json.key("parts").begin_list();
  for (const Part& part : record.parts) write_part(json, {&record, &part}, source.texts);
  json.end_list();
  write_tombstones(json, record.tombstones);
  json.end_object();
  out += '\n';
}

void write_part_data(const DataSource& source, PartRef part, std::string& out) {
  out.clear();
  Writer json(out, Writer::Style::Indented);
  json.begin_object();
  json.field("licence", source.licence);
  write_identity(json, part.record->id);
  json.key("parts").begin_list();
  write_part(json, part, source.texts);
  json.end_list().end_object();
  out += '\n';
}

void append_part_line(const DataSource& source, PartRef part, std::string& out) {
  Writer json(out);
  json.begin_object();
  json.field("licence", source.licence);
  write_identity(json, part.record->id);
  write_part_fields(json, part, source.texts);
  json.end_object();
  out += '\n';
}

void write_tombstone_data(const Record& record, const edition::Tombstone& tombstone,
                          std::string& out) {
  out.clear();
  Writer json(out, Writer::Style::Indented);
  json.begin_object();
  write_identity(json, record.id);
  json.key("parts").begin_list().end_list();
  write_tombstones(json, {&tombstone, 1});
  json.end_object();
  out += '\n';
}

}  // namespace palermo::pages
