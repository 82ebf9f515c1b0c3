// SPDX-License-Identifier: Apache-2.0
// The table in which answers are filled in: its columns, and how it is made of the questions and of
// what is written already. Knows nothing of how it is read back, nor of decisions.
#pragma once

#include "base/language.h"
#include "cli/new_part.h"
#include "exchange/write_xlsx.h"

#include <boost/filesystem/path.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::cli {

// In this order in a form. Wording and choices are there to be read; the last three are filled in.
enum class FormColumn { State, Language, Question, Wording, Choices, Answer, Laws, Text };
inline constexpr std::size_t form_column_count = 8;

// The column of a heading, in any of the six languages.
[[nodiscard]] std::optional<FormColumn> column_headed(std::string_view heading);
[[nodiscard]] std::string_view heading(FormColumn column, Language language);

struct FormRow {
  const mechanism::Question* question = nullptr;
  std::array<std::string, form_column_count> cells;
  std::vector<std::string> choices;  // empty: a text is asked for

  [[nodiscard]] const std::string& cell(FormColumn column) const {
    return cells[static_cast<std::size_t>(column)];
  }
  // Something of it is written already.
  [[nodiscard]] bool begun() const;
};

struct AnswerForm {
  Language language = Language::En;
  std::vector<FormRow> rows;  // one a question
};

// What stands in the content folder `content` (a path that can be opened) is filled in.
[[nodiscard]] AnswerForm answer_form(const AskedOf& asked, Language language,
                                     const boost::filesystem::path& content);

[[nodiscard]] std::string form_as_csv(const AnswerForm& form);
[[nodiscard]] exchange::Spreadsheet form_as_spreadsheet(const AnswerForm& form);

// Below the repository: "worksheets/fra/criminalization/responses-untoc.fr.csv", where no decision
// and no build reaches it. `format`: the ending of the name.
[[nodiscard]] std::string form_path(const mechanism::RecordId& record, Language language,
                                    std::string_view format);

}  // namespace palermo::cli
