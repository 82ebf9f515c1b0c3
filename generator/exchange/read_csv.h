// SPDX-License-Identifier: Apache-2.0
// Reads CSV as spreadsheet programs write it: RFC 4180 in UTF-8, with or without a byte order mark,
// between the cells a comma, a semicolon or a tab, whichever the first row has most of. The
// apostrophe that keeps a cell from being a formula (base/csv.h) is taken away.
// Bytes of others: limits hold before memory is asked for, and messages never quote them.
#pragma once

#include "base/result.h"
#include "exchange/table.h"

#include <string_view>

namespace palermo::exchange {

// Every mistake at once, `line` and `column` being the row and the column of the cell, both from 1.
// Codes: table-too-large, table-bad-utf8, table-quotes. Where there is one the table is not to be
// used.
[[nodiscard]] Checked<Table> read_csv(std::string name, std::string_view bytes);

}  // namespace palermo::exchange
