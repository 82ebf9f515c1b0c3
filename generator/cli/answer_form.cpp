// SPDX-License-Identifier: Apache-2.0
#include "cli/answer_form.h"

#include "base/csv.h"
#include "cli/content_folder.h"
#include "cli/worksheet.h"
#include "json/document.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace palermo::cli {
namespace {

using mechanism::Question;
using Headings = std::array<std::string_view, form_column_count>;

// By language, in the order of base/language.h.
constexpr PerLanguage<Headings> headings = {{{
    {"الدولة", "اللغة", "السؤال", "نص السؤال", "الردود الممكنة", "الرد", "القوانين", "النص"},
    {"国家", "语文", "问题", "问题全文", "可选答复", "答复", "法律", "正文"},
    {"State", "Language", "Question", "Wording of the question", "Possible answers", "Answer",
     "Laws", "Text"},
    {"État", "Langue", "Question", "Libellé de la question", "Réponses possibles", "Réponse",
     "Lois", "Texte"},
    {"Государство", "Язык", "Вопрос", "Формулировка вопроса", "Возможные ответы", "Ответ",
     "Законы", "Текст"},
    {"Estado", "Idioma", "Pregunta", "Enunciado de la pregunta", "Respuestas posibles",
     "Respuesta", "Leyes", "Texto"},
}}};

// What is written of one question; empty where nothing is.
struct Written {
  std::string answer, laws, text;
};

std::string member(const json::Cursor& object, std::string_view name) {
  const auto value = object.find(name);
  return value ? std::string(value->string()) : std::string();
}

// "Criminal Code | 2004-03-09 | https://example.org/": a line a law.
std::string lines_of(const json::Cursor& laws) {
  std::string lines;
  for (const json::Cursor law : laws) {
    std::string line = member(law, "title");
    const std::string date = member(law, "date"), url = member(law, "url");
    if (!date.empty() || !url.empty()) line += " | " + date;
    if (!url.empty()) line += " | " + url;
    lines += (lines.empty() ? "" : "\n") + line;
  }
  return lines;
}

std::string label_of(const Question& question, std::string_view id, Language language) {
  if (question.answer == nullptr) return {};
  const mechanism::Term* const term = mechanism::find(question.answer->values, id);
  return term == nullptr ? std::string() : term->label[language];
}

Written written(const std::string& stem, const Question& question, Language language) {
  Written found;
  if (auto text = read_file(stem + "." + std::string(code(language)) + ".md"))
    found.text = std::move(*text);
  auto bytes = read_file(stem + ".json");
  if (!bytes) return found;
  const auto data = json::parse(stem, std::move(*bytes));
  if (!data) return found;
  found.answer = label_of(question, member(data->root(), "answer"), language);
  if (const auto laws = data->root().find("laws")) found.laws = lines_of(*laws);
  return found;
}

std::vector<std::string> choices_of(const Question& question, Language language) {
  std::vector<std::string> choices;
  if (question.answer == nullptr) return choices;
  for (const mechanism::Term& term : question.answer->values)
    choices.push_back(term.label[language]);
  return choices;
}

}  // namespace

std::string_view heading(FormColumn column, Language language) {
  return headings[language][static_cast<std::size_t>(column)];
}

std::optional<FormColumn> column_headed(std::string_view text) {
  for (const Language language : all_languages) {
    const Headings& known = headings[language];
    const auto* const found = std::find(known.begin(), known.end(), text);
    if (found != known.end()) return static_cast<FormColumn>(found - known.begin());
  }
  return std::nullopt;
}

bool FormRow::begun() const {
  return !cell(FormColumn::Answer).empty() || !cell(FormColumn::Laws).empty() ||
         !cell(FormColumn::Text).empty();
}

AnswerForm answer_form(const AskedOf& asked, Language language,
                       const boost::filesystem::path& content) {
  AnswerForm form{.language = language, .rows = {}};
  for (const Question* question : asked.questions) {
    const std::string stem = mechanism::stem({asked.record, question->part});
    Written found = written((content / stem).string(), *question, language);
    std::vector<std::string> choices = choices_of(*question, language);
    form.rows.push_back({question,
                         {asked.record.state->id, std::string(code(language)), question->id,
                          question->text[language], fmt::format("{}", fmt::join(choices, " / ")),
                          std::move(found.answer), std::move(found.laws), std::move(found.text)},
                         std::move(choices)});
  }
  return form;
}

std::string form_as_csv(const AnswerForm& form) {
  std::string text(byte_order_mark);
  CsvWriter csv(text);
  for (const std::string_view column : headings[form.language]) csv.cell(column);
  csv.end_row();
  for (const FormRow& row : form.rows) {
    for (const std::string& cell : row.cells) csv.cell(cell);
    csv.end_row();
  }
  return text;
}

exchange::Spreadsheet form_as_spreadsheet(const AnswerForm& form) {
  constexpr std::array<double, form_column_count> widths = {8, 8, 12, 60, 30, 24, 40, 80};
  exchange::Spreadsheet sheet{.right_to_left = direction(form.language) == "rtl",
                              .choice_column = static_cast<std::size_t>(FormColumn::Answer)};
  for (std::size_t i = 0; i < form_column_count; ++i)
    sheet.columns.push_back({std::string(headings[form.language][i]), widths[i],
                             i >= static_cast<std::size_t>(FormColumn::Answer)});
  for (const FormRow& row : form.rows) {
    sheet.rows.emplace_back(row.cells.begin(), row.cells.end());
    sheet.choices.push_back(row.choices);
  }
  return sheet;
}

std::string form_path(const mechanism::RecordId& record, Language language,
                      std::string_view format) {
  const std::string sheet = worksheet_path(record, language);
  return sheet.substr(0, sheet.size() - std::string_view("md").size()) + std::string(format);
}

}  // namespace palermo::cli
