// SPDX-License-Identifier: Apache-2.0
#include "citation/fields.h"

namespace palermo::citation {
namespace {

void write_issued(json::Writer& json, Day day) {
  json.key("issued").begin_object().key("date-parts").begin_list().begin_list();
  json.integer(static_cast<int>(day.year()));
  json.integer(static_cast<unsigned>(day.month()));
  json.integer(static_cast<unsigned>(day.day()));
  json.end_list().end_list().end_object();
}

void field(json::Writer& json, std::string_view name, std::string_view value) {
  if (!value.empty()) json.field(name, value);
}

}  // namespace

void write_csl(json::Writer& list, const Citation& citation) {
  list.begin_object().field("id", citation.key).field("type", "report");
  list.key("author").begin_list().begin_object().field("literal", citation.author);
  list.end_object().end_list();
  list.field("title", citation.title);
  field(list, "genre", citation.kind);
  field(list, "collection-title", citation.series);
  field(list, "number", citation.decision);
  write_issued(list, citation.released);
  list.field("language", code(citation.language));
  if (is_whole(citation.address)) list.field("URL", citation.address);
  list.field("note", note_of(citation)).end_object();
}

}  // namespace palermo::citation
