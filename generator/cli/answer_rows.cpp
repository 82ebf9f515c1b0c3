// SPDX-License-Identifier: Apache-2.0
#include "cli/answer_rows.h"

#include "markup/check.h"

#include <algorithm>
#include <array>
#include <set>

namespace palermo::cli {
namespace {

using exchange::Row;
using exchange::Table;
using mechanism::Question;
using mechanism::Reference;

constexpr std::string_view blank = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

class RowReader {
 public:
  RowReader(const Table& table, const Reference& reference)
      : table_(table), reference_(reference) {}

  Checked<AnswerRows> read() {
    if (!read_headings()) return std::move(result_);
    for (auto row = table_.rows.begin() + 1; row != table_.rows.end(); ++row) read_row(*row);
    return std::move(result_);
  }

 private:
  bool read_headings() {
    places_.fill(missing);
    if (table_.rows.empty()) {
      result_.diagnostics.push_back({.code = "import-empty",
                                     .at = {table_.name},
                                     .message = "there is nothing in the table",
                                     .hint = "make a form with palermo export-form"});
      return false;
    }
    const Row& row = table_.rows.front();
    for (std::size_t i = 0; i < row.cells.size(); ++i) read_heading(row, i);
    for (const FormColumn column : {FormColumn::State, FormColumn::Language, FormColumn::Question})
      if (place(column) == missing)
        add(row, row.cells.size(), "import-no-column",
            "a column is missing: " + std::string(heading(column, Language::En)),
            "keep the headings of the form; palermo export-form makes one");
    return !has_error(result_.diagnostics);
  }

  void read_heading(const Row& row, std::size_t i) {
    const std::string_view text = trimmed(row.cells[i]);
    if (text.empty()) return;
    const auto column = column_headed(text);
    if (!column)
      add(row, i, "import-unknown-column", "no column of a form has this heading",
          "keep the headings of the form, in any of the six languages");
    else if (place(*column) != missing)
      add(row, i, "import-two-columns", "two columns have this heading", "remove one of them");
    else
      places_[static_cast<std::size_t>(*column)] = i;
  }

  void read_row(const Row& row) {
    if (cell(row, FormColumn::Answer).empty() && cell(row, FormColumn::Laws).empty() &&
        cell(row, FormColumn::Text).empty()) {
      ++result_.value.unanswered;
      return;
    }
    AnswerRow answer{.at = {table_.name, row.number, 1}};
    const bool placed = read_place(row, answer);
    if (answer.question != nullptr) read_answer(row, answer);
    read_laws(row, answer);
    read_text(row, answer);
    if (placed) result_.value.rows.push_back(std::move(answer));
  }

  bool read_place(const Row& row, AnswerRow& answer) {
    const auto language = parse_language(cell(row, FormColumn::Language));
    if (!language)
      add(row, FormColumn::Language, "import-unknown-language", "this is no language of a text",
          "one of: ar, zh, en, fr, ru, es");
    const mechanism::State* const state = reference_.state(cell(row, FormColumn::State));
    if (state == nullptr)
      add(row, FormColumn::State, "import-unknown-state", "there is no State with this code",
          "write its code of three lower-case letters: fra");
    answer.question = reference_.question(cell(row, FormColumn::Question));
    if (answer.question == nullptr)
      add(row, FormColumn::Question, "import-unknown-question",
          "the questionnaire has no such question", "write its name as the form has it: untoc/5-1");
    if (!language || state == nullptr || answer.question == nullptr) return false;
    answer.language = *language;
    const Question& question = *answer.question;
    answer.id = {{.state = state,
                  .cluster = question.cluster,
                  .kind = reference_.kind("responses"),
                  .instrument = question.instrument,
                  .general = question.instrument == nullptr},
                 question.part};
    return is_new_question(row, answer, *state);
  }

  bool is_new_question(const Row& row, const AnswerRow& answer, const mechanism::State& state) {
    if (!is_put_to(*answer.question, state, reference_)) {
      add(row, FormColumn::Question, "import-not-asked", "this question is not put to this State",
          "empty the row; parties to the Convention against Corruption are not asked");
      return false;
    }
    const std::string key = mechanism::stem(answer.id) + "." + std::string(code(answer.language));
    if (seen_.insert(key).second) return true;
    add(row, FormColumn::Question, "import-two-rows",
        "a row before this one answers the question in the same language",
        "keep one of the two rows");
    return false;
  }

  // The id of an answer, or its label in any language.
  void read_answer(const Row& row, AnswerRow& answer) {
    const std::string_view said = cell(row, FormColumn::Answer);
    if (said.empty()) return;
    const mechanism::AnswerKind* const kind = answer.question->answer;
    if (kind == nullptr || kind->values.empty())
      return add(row, FormColumn::Answer, "import-no-choice",
                 "the question asks for a text, not for one of several answers",
                 "move what is said to the column of the text");
    for (const mechanism::Term& term : kind->values)
      if (term.id == said || std::ranges::count(term.label.values, said) != 0)
        answer.answer = &term;
    if (answer.answer == nullptr)
      add(row, FormColumn::Answer, "import-unknown-answer", "this is none of the possible answers",
          "write one of the answers of the column before it, and more in the column of the text");
  }

  void read_laws(const Row& row, AnswerRow& answer) {
    std::string_view rest = cell(row, FormColumn::Laws);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      read_law(row, trimmed(rest.substr(0, end)), answer);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void read_law(const Row& row, std::string_view line, AnswerRow& answer) {
    if (line.empty()) return;
    std::array<std::string, 3> pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const std::size_t bar = i + 1 < pieces.size() ? std::min(line.find('|'), line.size())
                                                    : line.size();
      pieces[i] = trimmed(line.substr(0, bar));
      line.remove_prefix(std::min(bar + 1, line.size()));
    }
    if (pieces[0].empty())
      return add(row, FormColumn::Laws, "import-law", "a law has no title",
                 "write a line a law: Title | 2004-03-09 | https://example.org/");
    answer.laws.push_back({pieces[0], pieces[1], pieces[2]});
  }

  void read_text(const Row& row, AnswerRow& answer) {
    answer.text = tidy_text(row.cell(place(FormColumn::Text)));
    for (const Diagnostic& found : check_markdown(answer.text))
      add(row, place(FormColumn::Text), found.code, found.message, found.hint, found.severity);
  }

  [[nodiscard]] std::size_t place(FormColumn column) const {
    return places_[static_cast<std::size_t>(column)];
  }
  [[nodiscard]] std::string_view cell(const Row& row, FormColumn column) const {
    return trimmed(row.cell(place(column)));
  }

  void add(const Row& row, FormColumn column, std::string code, std::string message,
           std::string hint) {
    add(row, place(column), std::move(code), std::move(message), std::move(hint));
  }
  void add(const Row& row, std::size_t column, std::string code, std::string message,
           std::string hint, Severity severity = Severity::Error) {
    result_.diagnostics.push_back(
        {.severity = severity,
         .code = std::move(code),
         .at = {table_.name, row.number, static_cast<int>(column) + 1},
         .message = exchange::place_of(row, column) + ": " + std::move(message),
         .hint = std::move(hint)});
  }

  static constexpr std::size_t missing = static_cast<std::size_t>(-1);
  const Table& table_;
  const Reference& reference_;
  std::array<std::size_t, form_column_count> places_{};
  std::set<std::string> seen_;
  Checked<AnswerRows> result_;
};

}  // namespace

std::string tidy_text(std::string_view text) {
  std::string tidy;
  text = text.substr(0, text.find_last_not_of(blank) + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      tidy += text[i];
    else if (i + 1 >= text.size() || text[i + 1] != '\n')
      tidy += '\n';
  }
  return tidy.empty() ? tidy : tidy + '\n';
}

Checked<AnswerRows> answer_rows(const Table& table, const Reference& reference) {
  return RowReader(table, reference).read();
}

}  // namespace palermo::cli
