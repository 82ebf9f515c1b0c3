// SPDX-License-Identifier: Apache-2.0
// palermo import FILE: a filled form into parts.
#include "cli/command.h"
#include "cli/import_answers.h"
#include "cli/printer.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
FILE is a form of palermo export-form, filled in: .xlsx, .docx, or .csv in UTF-8. Any table with
its headings will do: State, Language, Question, and of Answer, Laws, Text what is filled in. Rows
in which none of these three says anything are left aside. Spreadsheets are read by the program
xlsx2csv and documents by pandoc, which have to be installed; of a workbook the first sheet counts.

Every mistake is told at once, with its place and a remedy, and then nothing is written. What is
there already stays: a row that says the same changes nothing, one that says something else is a
mistake. With --replace it is written over; fields that no form has stay as they are.

Example:
  palermo export-form --state fra --cluster criminalization --instrument untoc --language fr
  palermo import worksheets/fra/criminalization/responses-untoc.fr.csv

Then commit, and decide: palermo decide publish --help.)";

void print_list(const std::vector<std::string>& paths, const char* what) {
  if (paths.empty()) return;
  std::cout << fmt::format("{} {} {}:\n", what, paths.size(), paths.size() == 1 ? "file" : "files");
  for (const std::string& path : paths) std::cout << "  " << path << '\n';
}

ExitStatus import_form(const ImportRequest& request) {
  const Checked<Imported> done = import_answers(request);
  if (!done.diagnostics.empty()) print(std::cerr, done.diagnostics, Format::Text);
  print_list(done.value.made, "Made");
  print_list(done.value.changed, "Changed");
  if (has_error(done.diagnostics)) return ExitStatus::Problems;
  std::cout << fmt::format("Rows that say what is there already: {}. Rows not filled in: {}.\n",
                           done.value.same, done.value.unanswered);
  return ExitStatus::Ok;
}

}  // namespace

void add_import(CLI::App& program, Run& run) {
  const auto request = std::make_shared<ImportRequest>();
  CLI::App& command = *program.add_subcommand("import", "take the answers of a filled form");
  command.footer(epilogue);
  command.add_option("file", request->file, "the filled form: .csv, .xlsx or .docx")
      ->required()
      ->type_name("FILE");
  command.add_flag("--replace", request->replace, "write over answers that are there");
  command.add_option("--repo", request->repository, "the work tree")->type_name("DIR");
  command.add_option("--content", request->content, "its content folder")->capture_default_str();
  command.callback([request, &run] { run = [request] { return import_form(*request); }; });
}

}  // namespace palermo::cli
