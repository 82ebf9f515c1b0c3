// SPDX-License-Identifier: Apache-2.0
#include "downloads/descriptor.h"

#include "json/writer.h"

#include <algorithm>

namespace palermo::downloads {
namespace {

using json::Writer;

std::string_view format_of(const Resource& resource) {
  return std::string_view(resource.path).substr(resource.path.find('.') + 1);
}

std::string_view media_type(std::string_view format) {
  if (format == "csv") return "text/csv";
  return format == "jsonl" ? "application/jsonl" : "application/gzip";
}

void write_field(Writer& json, const Field& field, const PackageTexts& texts) {
  for (const Language language : all_languages) {
    json.begin_object();
    json.field("name", column(field, language)).field("type", word(field.type));
    json.field("description", texts.field(field.name)).end_object();
    if (!field.per_language) break;
  }
}

void write_schema(Writer& json, const Table& table, const PackageTexts& texts) {
  json.key("schema").begin_object().key("fields").begin_list();
  for (const Field& field : table.fields) write_field(json, field, texts);
  json.end_list();
  if (!table.key.empty()) json.field("primaryKey", table.key);
  json.end_object();
}

void write_dialect(Writer& json) {
  json.key("dialect").begin_object();
  json.field("delimiter", ",").field("lineTerminator", "\r\n").field("quoteChar", "\"");
  json.field("doubleQuote", true).field("header", true).end_object();
}

void write_resource(Writer& json, const Resource& resource, const PackageTexts& texts) {
  json.begin_object();
  json.field("name", name_of(resource)).field("path", resource.path);
  if (resource.table != nullptr) json.field("profile", "tabular-data-resource");
  json.field("description", texts.resource(name_of(resource)));
  json.field("format", format_of(resource)).field("mediatype", media_type(format_of(resource)));
  if (format_of(resource) != "tar.gz") json.field("encoding", "utf-8");
  json.field("bytes", resource.bytes).field("hash", "sha256:" + to_text(resource.digest));
  if (resource.table != nullptr) {
    write_dialect(json);
    write_schema(json, *resource.table, texts);
  }
  json.end_object();
}

}  // namespace

std::string name_of(const Resource& resource) {
  if (resource.table != nullptr) return std::string(resource.table->name);
  std::string name = resource.path;
  std::ranges::replace(name, '.', '-');
  return name;
}

std::string_view word(Type type) {
  switch (type) {
    case Type::Text:
      return "string";
    case Type::Day:
      return "date";
    case Type::Number:
      return "integer";
    case Type::Flag:
      return "boolean";
  }
  return "";
}

std::string describe(const std::vector<Resource>& resources, const PackageTexts& texts) {
  std::string out;
  Writer json(out, Writer::Style::Indented);
  json.begin_object().field("profile", "data-package").field("name", "review-outcomes");
  json.field("title", texts.title).field("description", texts.description);
  if (!texts.homepage.empty()) json.field("homepage", texts.homepage);
  json.key("licenses").begin_list().begin_object();
  json.field("path", texts.licence_path).field("title", texts.licence);
  json.end_object().end_list();
  json.key("resources").begin_list();
  for (const Resource& resource : resources) write_resource(json, resource, texts);
  json.end_list().end_object();
  out += '\n';
  return out;
}

}  // namespace palermo::downloads
