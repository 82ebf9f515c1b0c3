// SPDX-License-Identifier: Apache-2.0
// A form as a spreadsheet: a column that is to be filled in looks so, and offers what can be chosen
// where there is a choice. By libxlsxwriter. Knows nothing of what is asked.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <optional>
#include <string>
#include <vector>

namespace palermo::exchange {

struct Column {
  std::string heading;
  double width = 0;      // in characters
  bool to_fill = false;  // else it is there to be read
};

struct Spreadsheet {
  bool right_to_left = false;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;      // as many cells each as there are columns
  std::optional<std::size_t> choice_column;        // offers the choices of its row
  std::vector<std::vector<std::string>> choices;  // by row; empty: anything can be written there
};

// `path`: a new file. Codes: form-not-written.
[[nodiscard]] Result<void> write_xlsx(const Spreadsheet& sheet,
                                      const boost::filesystem::path& path);

}  // namespace palermo::exchange
