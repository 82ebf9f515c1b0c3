// SPDX-License-Identifier: Apache-2.0
// The tables of the public record and their fields: what stands in a CSV file, and in which order.
// A field has one meaning wherever it stands. Knows nothing of pages; what a field means is said in
// the messages "data.field.<name>".
#pragma once

#include "downloads/sink.h"
#include "edition/edition.h"

#include <span>
#include <string>
#include <string_view>

namespace palermo::downloads {

enum class Type { Text, Day, Number, Flag };

struct Field {
  std::string_view name;
  Type type = Type::Text;
  bool per_language = false;  // six columns: "name_ar" to "name_es"
};

// What the rows are made from.
struct Source {
  const edition::Edition& edition;
  // Of a part, from the folder of a language: "xaa/criminalization_responses-untoc.html#untoc-5-1".
  std::string (*page)(const mechanism::RecordId& record, std::string_view part);
  // Of an attachment, from the root of the site.
  std::string (*file)(const mechanism::RecordId& record, std::string_view part,
                      const Sha256& digest, std::string_view type);
  std::string base_url;      // before the language in addresses; may be empty
  std::string_view licence;  // one line
};

struct Table {
  std::string_view name;  // of the file, without its ending
  std::span<const Field> fields;
  std::string_view key;  // the field that is another in every row; may be empty
  bool (*write_rows)(const Source& source, const Sink& sink);
};

// parts, answers, attachments, log, and what their codes mean: states, articles, questions, labels.
[[nodiscard]] std::span<const Table> tables();
[[nodiscard]] const Table& answers_table();

// The columns: a field, or six of it.
[[nodiscard]] std::string column(const Field& field, Language language);

// The whole file. False where the sink refused or a text could not be read.
[[nodiscard]] bool write_table(const Table& table, const Source& source, const Sink& sink);

}  // namespace palermo::downloads
