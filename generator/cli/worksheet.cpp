// SPDX-License-Identifier: Apache-2.0
#include "cli/worksheet.h"

#include <fmt/format.h>

namespace palermo::cli {
namespace {

using mechanism::Question;

struct Words {
  std::string_view intro, answers, laws, only_if;
};

// By language, in the order of base/language.h.
constexpr PerLanguage<Words> words = {{{
    {"هذا الملف للعمل فقط: يتضمن الأسئلة ولا يُنشر أبدا. اكتب كل رد في الملف المذكور تحت السؤال.",
     "الردود الممكنة في ملف البيانات:", "اذكر القوانين ذات الصلة في حقل \"laws\".",
     "يُطرح هذا السؤال فقط إذا كان الرد على السؤال {} هو: {}."},
    {"本文件仅供工作使用：只列问题，绝不公布。请将每项答复写入问题下方所列的文件。",
     "数据文件中可选的答复：", "请在 \"laws\" 字段列出有关法律。",
     "仅当对问题 {} 的答复为以下之一时才需回答：{}。"},
    {"This file is a working paper: it holds the questions and is never published. Write each "
     "answer into the file named below its question.",
     "Possible answers, in the file of data:", "List the laws concerned in the field \"laws\".",
     "Put only where the answer to question {} is: {}."},
    {"Ce fichier est un document de travail : il contient les questions et n’est jamais publié. "
     "Écrivez chaque réponse dans le fichier indiqué sous la question.",
     "Réponses possibles, dans le fichier de données :",
     "Indiquez les lois concernées dans le champ « laws ».",
     "Question posée uniquement si la réponse à la question {} est : {}."},
    {"Этот файл является рабочим документом: он содержит вопросы и никогда не публикуется. "
     "Вносите каждый ответ в файл, указанный под вопросом.",
     "Возможные ответы в файле данных:", "Укажите соответствующие законы в поле «laws».",
     "Вопрос задается, только если ответ на вопрос {}: {}."},
    {"Este archivo es un documento de trabajo: contiene las preguntas y nunca se publica. Escriba "
     "cada respuesta en el archivo indicado bajo la pregunta.",
     "Respuestas posibles, en el archivo de datos:",
     "Indique las leyes pertinentes en el campo «laws».",
     "Pregunta formulada solo si la respuesta a la pregunta {} es: {}."},
}}};

std::string listed(const std::vector<const mechanism::Term*>& terms, Language language) {
  std::string text;
  for (const mechanism::Term* term : terms)
    text += fmt::format("{}\"{}\" ({})", text.empty() ? "" : ", ", term->id, term->label[language]);
  return text;
}

// `stem`: of the files that answer the question.
void write_question(const std::string& stem, const Question& question, Language language,
                    std::string& text) {
  const Words& say = words[language];
  text += fmt::format("\n## {}\n\n{}\n\n", question.id, question.text[language]);
  text += fmt::format("- `{}.{}.md`\n- `{}.json`\n", stem, code(language), stem);
  std::vector<const mechanism::Term*> answers;
  if (question.answer != nullptr)
    for (const mechanism::Term& term : question.answer->values) answers.push_back(&term);
  if (!answers.empty())
    text += fmt::format("- {} \"answer\": {}\n", say.answers, listed(answers, language));
  if (question.asks_for_laws) text += fmt::format("- {}\n", say.laws);
  if (question.shown_if != nullptr)
    text += fmt::format("- {}\n", fmt::format(fmt::runtime(say.only_if), question.shown_if->id,
                                              listed(question.shown_if_answers, language)));
}

}  // namespace

std::string worksheet_path(const mechanism::RecordId& record, Language language) {
  return fmt::format("worksheets/{}/{}/{}-{}.{}.md", record.state->id, record.cluster->id,
                     record.kind->id,
                     record.instrument == nullptr ? "general" : record.instrument->id,
                     code(language));
}

std::string worksheet(const mechanism::RecordId& record,
                      const std::vector<const Question*>& questions, Language language,
                      const std::string& content) {
  std::string text = fmt::format("# {} — {}\n\n", record.kind->label[language],
                                 record.state->name[language]);
  text += record.cluster->label[language];
  if (record.instrument != nullptr) text += " — " + record.instrument->short_name[language];
  text += fmt::format("\n\n{}\n", words[language].intro);
  for (const Question* question : questions)
    write_question(content + "/" + mechanism::stem({record, question->part}), *question, language,
                   text);
  return text;
}

}  // namespace palermo::cli
