// SPDX-License-Identifier: Apache-2.0
// palermo export-form: the questions of a cluster as a table to be filled in.
#include "base/csv.h"
#include "cli/answer_form.h"
#include "cli/command.h"
#include "cli/content_folder.h"
#include "cli/new_file.h"
#include "cli/office_files.h"
#include "cli/printer.h"
#include "cli/private_folder.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
A row a question, in the author's language: what is asked, the possible answers, and three columns
to fill in. What the working tree has of the answers is filled in already, drafts included: the form
is as confidential as they are. It is written into worksheets/, which no decision and no build
reaches; one that is there is never written over.

With --format xlsx it is a workbook that offers the possible answers; with --format docx a document
with headings, of the questions of which nothing is answered yet (pandoc has to be installed).

Fill in and save, CSV in UTF-8:
  Answer  one of the possible answers
  Laws    a line a law: Title | 2004-03-09 | https://example.org/
  Text    as Markdown
Leave the other columns, or the headings, as they are.

Example:
  palermo export-form --state fra --cluster criminalization --instrument untoc --language fr

Then: palermo import --help.)";

struct Options {
  NewPartRequest request;
  std::string out, format = "csv";
};

ExitStatus refuse(const std::vector<Diagnostic>& diagnostics) {
  print(std::cerr, diagnostics, Format::Text);
  return ExitStatus::Problems;
}

// By language, in the order of base/language.h.
constexpr PerLanguage<std::string_view> guidance = {{{
    "تُملأ المواضع الواقعة تحت العناوين «الرد» و«القوانين» و«النص»، وتبقى العناوين كما هي. "
    "ويُذكر كل قانون في فقرة مستقلة على النحو التالي: العنوان | 2004-03-09 | https://example.org/",
    "请在“答复”“法律”“正文”各标题下填写，标题请勿改动。每部法律单列一段，格式为：名称 | "
    "2004-03-09 | https://example.org/",
    "Fill in below the headings “Answer”, “Laws” and “Text”, and leave the headings as they are. "
    "Name each law in a paragraph of its own: Title | 2004-03-09 | https://example.org/",
    "Remplir sous les titres « Réponse », « Lois » et « Texte », sans modifier les titres. "
    "Indiquer chaque loi dans un paragraphe distinct : Titre | 2004-03-09 | https://example.org/",
    "Заполните места под заголовками «Ответ», «Законы» и «Текст», не изменяя заголовков. Каждый "
    "закон указывается отдельным абзацем: Название | 2004-03-09 | https://example.org/",
    "Rellene los espacios situados bajo los títulos «Respuesta», «Leyes» y «Texto», sin modificar "
    "los títulos. Indique cada ley en un párrafo aparte: Título | 2004-03-09 | "
    "https://example.org/",
}}};

Result<std::string> bytes_of(const AnswerForm& form, const std::string& format) {
  if (format == "csv") return form_as_csv(form);
  if (format == "docx")
    return make_document({.csv = form_as_csv(form).substr(byte_order_mark.size()),
                          .language = std::string(code(form.language)),
                          .direction = std::string(direction(form.language)),
                          .guidance = std::string(guidance[form.language])});
  const PrivateFolder folder;
  const boost::filesystem::path path = folder.path() / "form.xlsx";
  const Result<void> written = exchange::write_xlsx(form_as_spreadsheet(form), path);
  if (!written) return fail(written.error());
  return read_file(path);
}

ExitStatus export_form(const Options& options) {
  namespace fs = boost::filesystem;
  const fs::path repository = options.request.repository;
  const fs::path content = repository / options.request.content;
  const auto reference = mechanism::load(reader_of(content));
  if (has_error(reference.diagnostics)) return refuse(reference.diagnostics);
  const Checked<AskedOf> asked = asked_of(options.request, *reference.value);
  if (has_error(asked.diagnostics)) return refuse(asked.diagnostics);

  const Language language = *parse_language(options.request.language);
  const fs::path path =
      options.out.empty() ? repository / form_path(asked.value.record, language, options.format)
                          : options.out;
  const Result<std::string> form =
      bytes_of(answer_form(asked.value, language, content), options.format);
  if (!form) return refuse({form.error()});
  const Result<bool> made = write_new_file(path, *form);
  if (!made) return refuse({made.error()});
  if (!*made)
    return refuse({{.code = "form-exists",
                    .at = {path.string()},
                    .message = "there is a file already, perhaps a form that is being filled in",
                    .hint = "import it or put it elsewhere, or name another with --out"}});
  std::cout << "Made " << path.string() << ".\nNext: fill it in, save it as ."
            << options.format << ", then\n"
            << "  palermo import " << path.string() << '\n';
  return ExitStatus::Ok;
}

}  // namespace

void add_export_form(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  NewPartRequest& request = options->request;
  CLI::App& command = *program.add_subcommand("export-form", "make a form to be filled in");
  command.footer(epilogue);
  command.add_option("--state", request.state, "the State, by its code")
      ->required()
      ->type_name("STATE");
  command.add_option("--cluster", request.cluster, "the cluster, by its id")
      ->required()
      ->type_name("ID");
  command.add_option("--instrument", request.instrument, "untoc, tip, … or general")
      ->required()
      ->type_name("ID");
  command.add_option("--language", request.language, "of the form: ar, zh, en, fr, ru or es")
      ->required()
      ->type_name("LANG");
  command.add_option("--format", options->format, "csv, xlsx or docx")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"csv", "xlsx", "docx"}))
      ->capture_default_str();
  command.add_option("--out", options->out, "the form; default: a file in worksheets/")
      ->type_name("FILE");
  command.add_option("--repo", request.repository, "the work tree")->type_name("DIR");
  command.add_option("--content", request.content, "its content folder")->capture_default_str();
  command.callback([options, &run] { run = [options] { return export_form(*options); }; });
}

}  // namespace palermo::cli
