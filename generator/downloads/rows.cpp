// SPDX-License-Identifier: Apache-2.0
#include "downloads/rows.h"

namespace palermo::downloads {

std::string header_of(const Table& table) {
  std::string header(byte_order_mark);
  CsvWriter csv(header);
  for (const Field& field : table.fields)
    for (const Language language : all_languages) {
      csv.cell(column(field, language));
      if (!field.per_language) break;
    }
  csv.end_row();
  return header;
}

}  // namespace palermo::downloads
