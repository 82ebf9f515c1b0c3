// SPDX-License-Identifier: Apache-2.0
// The table in which answers are filled in: its columns, and how it is made of the questions and of
// what is written already. Knows nothing of how it is read back, nor of decisions.
#pragma once

#include "base/language.h"
#include "cli/new_part.h"

#include <boost/filesystem/path.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace palermo::cli {

// In this order in a form. Wording and choices are there to be read; the last three are filled in.
enum class FormColumn { State, Language, Question, Wording, Choices, Answer, Laws, Text };
inline constexpr std::size_t form_column_count = 8;

// The column of a heading, in any of the six languages.
[[nodiscard]] std::optional<FormColumn> column_headed(std::string_view heading);
[[nodiscard]] std::string_view heading(FormColumn column, Language language);

// CSV with headings in `language` and a row a question. What stands in the content folder `content`
// (a path that can be opened) is filled in.
[[nodiscard]] std::string answer_form(const AskedOf& asked, Language language,
                                      const boost::filesystem::path& content);

// Below the repository: "worksheets/fra/criminalization/responses-untoc.fr.csv", where no decision
// and no build reaches it.
[[nodiscard]] std::string form_path(const mechanism::RecordId& record, Language language);

}  // namespace palermo::cli
