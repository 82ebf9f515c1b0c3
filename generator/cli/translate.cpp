// SPDX-License-Identifier: Apache-2.0
// palermo translate status|export|import|pseudo.
#include "cli/translate.h"

#include <CLI/CLI.hpp>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
There are three subjects, and a file for a translator is of one of them, into one language:
  interface  the messages of the site, i18n/<language>.json of the theme
  reference  names and questions in the JSON files of the content folder
  texts      public texts of parts, paragraph by paragraph: nothing that is not public is ever read

Examples:
  palermo translate status
  palermo translate export --what interface --language fr
  palermo translate export --what texts --state fra --from fr --language es --format xliff
  palermo translate import worksheets/translate/texts-fra.fr-es.xlf --as secretariat
  palermo translate pseudo --language ar --to ~/pseudo)";

}  // namespace

void add_translation_options(CLI::App& command, TranslationOptions& options) {
  add_source_options(command, options.source);
  command.add_option("--theme", options.theme, "the folder with i18n/, if not that of the program")
      ->type_name("DIR");
}

void add_translate(CLI::App& program, Run& run) {
  CLI::App& command =
      *program.add_subcommand("translate", "give texts to translators, and take them back");
  command.footer(epilogue);
  command.require_subcommand(1);
  add_translate_status(command, run);
  add_translate_export(command, run);
  add_translate_import(command, run);
  add_translate_pseudo(command, run);
}

}  // namespace palermo::cli
