// SPDX-License-Identifier: Apache-2.0
#include "cli/answer_form.h"

#include "base/csv.h"
#include "cli/content_folder.h"
#include "cli/worksheet.h"
#include "json/document.h"

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

std::string choices(const Question& question, Language language) {
  std::string text;
  if (question.answer == nullptr) return text;
  for (const mechanism::Term& term : question.answer->values)
    text += (text.empty() ? "" : " / ") + term.label[language];
  return text;
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

std::string answer_form(const AskedOf& asked, Language language,
                        const boost::filesystem::path& content) {
  std::string text(byte_order_mark);
  CsvWriter form(text);
  for (const std::string_view column : headings[language]) form.cell(column);
  form.end_row();
  for (const Question* question : asked.questions) {
    const std::string stem = mechanism::stem({asked.record, question->part});
    const Written found = written((content / stem).string(), *question, language);
    form.cell(asked.record.state->id).cell(code(language)).cell(question->id);
    form.cell(question->text[language]).cell(choices(*question, language));
    form.cell(found.answer).cell(found.laws).cell(found.text).end_row();
  }
  return text;
}

std::string form_path(const mechanism::RecordId& record, Language language) {
  const std::string sheet = worksheet_path(record, language);
  return sheet.substr(0, sheet.size() - std::string_view(".md").size()) + ".csv";
}

}  // namespace palermo::cli
