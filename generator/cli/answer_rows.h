// SPDX-License-Identifier: Apache-2.0
// The rows of a filled form as answers, each checked against the questionnaire. Knows nothing of
// the files that they become.
#pragma once

#include "cli/answer_form.h"
#include "exchange/table.h"

#include <string>
#include <vector>

namespace palermo::cli {

struct LawLine {
  std::string title, date, url;  // what is not said is empty
};

// One row in which something is answered. What is empty was not filled in.
struct AnswerRow {
  SourcePosition at;  // row and first column
  mechanism::PartId id;
  const mechanism::Question* question = nullptr;
  Language language = Language::En;
  const mechanism::Term* answer = nullptr;
  std::vector<LawLine> laws;
  std::string text;  // line feeds alone, one of them at its end
};

struct AnswerRows {
  std::vector<AnswerRow> rows;
  std::size_t unanswered = 0;
};

// Every mistake at once, with the row, the column and the name of the cell; never what it says.
[[nodiscard]] Checked<AnswerRows> answer_rows(const exchange::Table& table,
                                              const mechanism::Reference& reference);

// A text as it is kept, whatever program it was written in.
[[nodiscard]] std::string tidy_text(std::string_view text);

}  // namespace palermo::cli
