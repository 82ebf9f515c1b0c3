// SPDX-License-Identifier: Apache-2.0
// What a filled row says, put into the data of a part; every other field stays. Knows nothing of
// files.
#pragma once

#include "cli/answer_rows.h"
#include "json/document.h"

#include <string>

namespace palermo::cli {

// How the row and the data go together.
enum class Agreement {
  Same,    // the data say all that the row says
  Adds,    // the row says what the data leave open
  Differs  // the row says something else
};
[[nodiscard]] Agreement compare(const json::Cursor& data, const AnswerRow& row);

// JSON with its last line break.
[[nodiscard]] std::string with_answer(const json::Cursor& data, const AnswerRow& row);

}  // namespace palermo::cli
