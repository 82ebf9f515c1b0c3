// SPDX-License-Identifier: Apache-2.0
// palermo init: a new archive as a Git repository.
#include "cli/command.h"
#include "cli/new_archive.h"
#include "cli/printer.h"
#include "cli/run_command.h"
#include "cli/theme.h"

#include <CLI/CLI.hpp>
#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;

constexpr const char* epilogue = R"(
Lays out reference data (States, instruments, questions), schemas, an empty register of signers, an
editor configuration that completes and checks JSON while you type, checks for two forges and a
README for the owners; makes it a Git repository and commits it. Nothing in it is a sample, nothing
is decided, and signatures are required.

Example:
  palermo init /srv/reviews && cd /srv/reviews && palermo check && palermo build

DIR is new or empty. Read DIR/README.md first: it says who makes which keys.)";

struct Options {
  std::string folder;
  bool git = true;
};

bool is_free(const fs::path& folder) {
  boost::system::error_code error;
  const fs::file_status status = fs::symlink_status(folder, error);
  return status.type() == fs::file_not_found ||
         (status.type() == fs::directory_file && fs::is_empty(folder, error) && !error);
}

ExitStatus stop(Diagnostic diagnostic, ExitStatus status) {
  print(std::cerr, {std::move(diagnostic)}, Format::Text);
  return status;
}

// What is still to be typed; empty where all of it was done.
std::string make_repository(const fs::path& folder) {
  const std::string place = folder.string();
  if (!run_command({"git", "init", "--quiet", "--initial-branch=main", place}).good())
    return "  git init -b main && git add -A && git commit -m \"Start the archive\"\n";
  const bool added = run_command({"git", "-C", place, "add", "--all"}).good();
  if (added &&
      run_command({"git", "-C", place, "commit", "--quiet", "-m", "Start the archive"}).good())
    return "";
  return "  git config user.name \"Your name\" && git config user.email you@example.org\n"
         "  git add -A && git commit -m \"Start the archive\"\n";
}

ExitStatus init(const Options& options) {
  const fs::path folder = fs::absolute(options.folder).lexically_normal();
  if (!is_free(folder))
    return stop({.code = "not-empty",
                 .at = {options.folder},
                 .message = "there is something here already",
                 .hint = "name a folder that is new or empty; nothing is ever written over"},
                ExitStatus::NotWritten);
  const auto program = find_theme("");
  if (!program) return stop(program.error(), ExitStatus::Unreadable);
  const auto files = write_archive(*program, folder);
  if (!files)
    return stop(files.error(), files.error().code == "not-written" ? ExitStatus::NotWritten
                                                                   : ExitStatus::Unreadable);
  std::cout << fmt::format("{}: an archive of {} files; signatures are required, nothing is "
                           "decided.\nNext:\n  cd {}\n",
                           options.folder, files->size(), options.folder);
  if (options.git) std::cout << make_repository(folder);
  std::cout << "  palermo check        what is missing\n"
               "  palermo build        the site of the reference data\n"
               "README.md says who makes which keys, and how the first answer is written.\n";
  return ExitStatus::Ok;
}

}  // namespace

void add_init(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand("init", "start an archive in a new folder");
  command.footer(epilogue);
  command.add_flag("!--no-git", options->git, "do not make it a Git repository");
  command.add_option("folder", options->folder, "new, or empty")->required()->type_name("DIR");
  command.callback([options, &run] { run = [options] { return init(*options); }; });
}

}  // namespace palermo::cli
