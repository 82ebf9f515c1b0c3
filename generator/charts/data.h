// SPDX-License-Identifier: Apache-2.0
// The numbers and words behind a picture as a file: the same columns and rows as CSV and as JSON,
// once for all languages. Values are codes; what they mean stands beside them in six languages.
// Knows nothing of pictures.
#pragma once

#include "base/language.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace palermo::charts {

// Nothing: not recorded.
using Value = std::variant<std::monostate, std::int64_t, std::string>;

// A code in six languages.
struct Label {
  std::string code;
  PerLanguage<std::string> names;
};

struct Data {
  std::string name;  // "workplan"
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;  // each as long as the columns
  std::vector<Label> labels;             // of the codes that have no columns of their own
};

// Six columns "<stem>_ar" to "<stem>_es", and their values.
void add_columns(Data& data, std::string_view stem);
void add_values(std::vector<Value>& row, const PerLanguage<std::string>& names);

// Each replaces `out`. CSV as spreadsheet programs read it: byte-order mark, commas, CR LF.
void write_csv(const Data& data, std::string& out);
void write_json(const Data& data, std::string& out);

}  // namespace palermo::charts
