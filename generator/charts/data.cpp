// SPDX-License-Identifier: Apache-2.0
#include "charts/data.h"

#include "base/csv.h"
#include "json/writer.h"

#include <cstddef>

namespace palermo::charts {
namespace {

void write_cell(CsvWriter& csv, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    csv.cell(std::to_string(*number));
  else if (const auto* text = std::get_if<std::string>(&value))
    csv.cell(*text);
  else
    csv.cell({});
}

void write_value(json::Writer& json, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    json.integer(*number);
  else if (const auto* text = std::get_if<std::string>(&value))
    json.string(*text);
  else
    json.null();
}

void write_labels(json::Writer& json, const std::vector<Label>& labels) {
  if (labels.empty()) return;
  json.key("labels").begin_object();
  for (const Label& label : labels) {
    json.key(label.code).begin_object();
    for (const Language language : all_languages) json.field(code(language), label.names[language]);
    json.end_object();
  }
  json.end_object();
}

}  // namespace

void add_columns(Data& data, std::string_view stem) {
  for (const Language language : all_languages)
    data.columns.push_back(std::string(stem) + "_" + std::string(code(language)));
}

void add_values(std::vector<Value>& row, const PerLanguage<std::string>& names) {
  for (const Language language : all_languages) row.emplace_back(names[language]);
}

void write_csv(const Data& data, std::string& out) {
  out = byte_order_mark;
  CsvWriter csv(out);
  for (const std::string& column : data.columns) csv.cell(column);
  csv.end_row();
  for (const std::vector<Value>& row : data.rows) {
    for (const Value& value : row) write_cell(csv, value);
    csv.end_row();
  }
}

void write_json(const Data& data, std::string& out) {
  out.clear();
  json::Writer json(out, json::Writer::Style::Indented);
  json.begin_object().field("chart", data.name);
  json.key("rows").begin_list();
  for (const std::vector<Value>& row : data.rows) {
    json.begin_object();
    for (std::size_t i = 0; i < row.size(); ++i) write_value(json.key(data.columns.at(i)), row[i]);
    json.end_object();
  }
  json.end_list();
  write_labels(json, data.labels);
  json.end_object();
  out += '\n';
}

}  // namespace palermo::charts
