// SPDX-License-Identifier: Apache-2.0
// palermo new KIND: the files of a new document, or of all answers of a cluster, to be written.
#include "cli/command.h"
#include "cli/new_part.h"
#include "cli/printer.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
KIND is a kind of mechanism.json: responses, observations, summary, dialogue, document, progress,
experience, legislation, focal-point, … (observation means observations).

For responses there is one part a question of the questionnaire, and a worksheet with the questions
in the author's language, in worksheets/ beside the content folder, where no decision and no build
reaches it. Write nothing confidential into an answer as a comment: its bytes are published.

What is there already stays as it is. To add a translation, name the part and its language: only
the text is new.

Examples:
  palermo new responses --state fra --cluster criminalization --instrument untoc --language fr
  palermo new observation --state fra --cluster criminalization --part training-of-judges \
      --finding suggestion --language en --title "Training of judges"
  palermo new dialogue --state fra --cluster criminalization --part reply-1 --speaker fra \
      --language fr
  palermo new progress --state fra --cluster criminalization --part new-law --status done \
      --refers-to observations/training-of-judges --language fr
  palermo new legislation --state fra --part criminal-code --url https://example.org/ --language fr
  palermo new focal-point --state fra --part focal-point --language fr \
      --institution "fr=Ministère de la justice" --institution "en=Ministry of Justice" …

Then write, commit, and decide: palermo decide publish --help.)";

void print_list(const std::vector<std::string>& paths, const char* what) {
  if (paths.empty()) return;
  std::cout << fmt::format("{} {} {}:\n", what, paths.size(), paths.size() == 1 ? "file" : "files");
  for (const std::string& path : paths) std::cout << "  " << path << '\n';
}

void tell(const NewPartRequest& request, const LaidOut& done) {
  print_list(done.made, "Made");
  if (!done.kept.empty())
    std::cout << fmt::format("Left as they were: {} (they are there already).\n",
                             done.kept.size());
  if (!done.left_out.empty()) {
    std::cout << "Not asked, because the State is a party to the Convention against Corruption:";
    for (const std::string& id : done.left_out) std::cout << ' ' << id;
    std::cout << '\n';
  }
  if (done.made.empty()) return;
  if (!done.worksheet.empty())
    std::cout << "The questions are in " << done.worksheet
              << ".\nWhere \"answer\" is empty, fill it in. Delete the files of questions that are "
                 "not answered.\n";
  const std::string issuer = request.state.empty() ? "secretariat" : request.state;
  std::cout << "Next: write, commit, then\n  palermo decide publish --state " << issuer
            << " --reference \"…\" " << done.folder << '\n';
}

ExitStatus lay_out_parts(const NewPartRequest& request) {
  const Checked<LaidOut> done = lay_out(request);
  if (!done.value.made.empty() || !done.value.kept.empty()) tell(request, done.value);
  if (!done.diagnostics.empty()) print(std::cerr, done.diagnostics, Format::Text);
  return has_error(done.diagnostics) ? ExitStatus::Problems : ExitStatus::Ok;
}

void add_place_options(CLI::App& command, NewPartRequest& request) {
  command.add_option("--state", request.state, "the State, by its code")->type_name("STATE");
  command.add_option("--cluster", request.cluster, "the cluster, by its id")->type_name("ID");
  command.add_option("--instrument", request.instrument, "for answers: untoc, tip, … or general")
      ->type_name("ID");
  command
      .add_option("--part", request.part,
                  "the name of the document, for ever; of answers: one question alone")
      ->type_name("NAME");
  command.add_option("--language", request.language, "of the text: ar, zh, en, fr, ru or es")
      ->required()
      ->type_name("LANG");
  command.add_option("--title", request.title, "the first line of the text")->type_name("TEXT");
  command.add_option("--repo", request.repository, "the work tree")->type_name("DIR");
  command.add_option("--content", request.content, "its content folder")->capture_default_str();
}

void add_field_options(CLI::App& command, NewPartRequest& request) {
  command.add_option("--answer", request.answer, "of an answer: yes, partly or no, where asked")
      ->type_name("WORD");
  command.add_option("--date", request.date, "of the document: 2027-03-14")->type_name("DAY");
  command.add_option("--symbol", request.symbol, "of the document")->type_name("TEXT");
  command.add_option("--articles", request.articles, "articles it is about: untoc-5")
      ->type_name("ID");
  command.add_option("--finding", request.finding,
                     "of an observation: best-practice, gap-or-challenge, suggestion or\n"
                     "assistance-need")
      ->type_name("ID");
  command.add_option("--assistance", request.assistance, "of an assistance need: its kind")
      ->type_name("ID");
  command.add_option("--speaker", request.speaker, "of dialogue: the State that spoke")
      ->type_name("STATE");
  command.add_option("--channel", request.channel, "of dialogue: written, call or meeting")
      ->type_name("WORD");
  command.add_option("--refers-to", request.refers_to,
                     "of progress: observations/NAME, or CLUSTER/observations/NAME")
      ->type_name("PATH");
  command.add_option("--status", request.status,
                     "of progress: planned, under-way, done, need-met or need-not-met")
      ->type_name("WORD");
  command.add_option("--institution", request.institution,
                     "of a focal point: LANG=NAME, once for each of the six languages")
      ->type_name("NAME");
  command.add_option("--url", request.url, "of legislation: where it stands")->type_name("URL");
  command.add_option("--self-raised", request.self_raised,
                     "of a dialogue with stakeholders: States that spoke of themselves")
      ->type_name("STATE");
}

}  // namespace

void add_new(CLI::App& program, Run& run) {
  const auto request = std::make_shared<NewPartRequest>();
  CLI::App& command = *program.add_subcommand("new", "lay out the files of a new document");
  command.footer(epilogue);
  command.add_option("kind", request->kind, "the kind of document")->required()->type_name("KIND");
  add_place_options(command, *request);
  add_field_options(command, *request);
  command.callback(
      [request, &run] { run = [request] { return lay_out_parts(*request); }; });
}

}  // namespace palermo::cli
