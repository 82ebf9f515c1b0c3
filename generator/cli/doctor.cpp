// SPDX-License-Identifier: Apache-2.0
// palermo doctor: what is missing or wrong on this machine, and how to mend it.
#include "cli/command.h"
#include "cli/machine.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
Looks at the programs that palermo calls, its own files, the walls of the kernel, fonts, the
repository (whose it is, whether it is whole) and the folder that is written to. It changes nothing.

Examples:
  palermo doctor
  palermo doctor --repo /srv/archive.git --out /srv/outcomes

Exit status 1 where something is missing without which a command fails; things that are good to have
are told and count for nothing.)";

struct Options {
  MachineQuestions questions;
};

const char* word_of(Health health) {
  constexpr std::array<const char*, 3> words = {"good", "could be better", "MISSING"};
  return words[static_cast<std::size_t>(health)];
}

ExitStatus examine(const Options& options) {
  const std::vector<Symptom> symptoms = look_at_machine(options.questions);
  std::size_t bad = 0;
  for (const Symptom& symptom : symptoms) {
    std::cout << fmt::format("{:<16} {:<16} {}\n", symptom.about, word_of(symptom.health),
                             symptom.found);
    if (!symptom.remedy.empty()) std::cout << "    to mend it: " << symptom.remedy << '\n';
    if (symptom.health == Health::Bad) ++bad;
  }
  if (bad == 0)
    std::cout << "This machine can do everything that palermo needs.\n";
  else
    std::cout << fmt::format("{} of {} stand in the way.\n", bad, symptoms.size());
  return bad == 0 ? ExitStatus::Ok : ExitStatus::Problems;
}

}  // namespace

void add_doctor(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("doctor", "say what this machine lacks, and how to mend it");
  command.footer(epilogue);
  command.add_option("--repo", options->questions.repository, "the Git repository to look at")
      ->type_name("DIR")
      ->capture_default_str();
  command.add_option("--out", options->questions.out, "the folder that sites are written to")
      ->type_name("DIR")
      ->capture_default_str();
  command.add_option("--pagefind", options->questions.pagefind, "the program of the search index")
      ->type_name("PROGRAM");
  command.callback([options, &run] { run = [options] { return examine(*options); }; });
}

}  // namespace palermo::cli
