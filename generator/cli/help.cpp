// SPDX-License-Identifier: Apache-2.0
// palermo help: what --help says, as manual pages and completions too. Packages are made with
// `palermo help --into DIR`.
#include "cli/command.h"
#include "cli/manual.h"
#include "cli/new_file.h"
#include "cli/printer.h"

#include <CLI/CLI.hpp>
#include <boost/filesystem.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;

constexpr const char* epilogue = R"(
Examples:
  palermo help decide publish
  palermo help build --man | man -l -
  palermo help --completion fish > ~/.config/fish/completions/palermo.fish

Where the program was installed as a package, manual pages and completions came with it.)";

struct Options {
  std::vector<std::string> words;
  bool man = false;
  std::string shell, into;
};

ExitStatus stop(Diagnostic diagnostic, ExitStatus status) {
  print(std::cerr, {std::move(diagnostic)}, Format::Text);
  return status;
}

// Where packages put them, below /usr/share.
std::vector<std::pair<std::string, std::string>> all_files(const std::vector<CommandEntry>& tree) {
  std::vector<std::pair<std::string, std::string>> files = {
      {"bash-completion/completions/palermo", completion(tree, Shell::Bash)},
      {"zsh/vendor-completions/_palermo", completion(tree, Shell::Zsh)},
      {"fish/vendor_completions.d/palermo.fish", completion(tree, Shell::Fish)}};
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (const auto name = manual_name(tree[i]))
      files.emplace_back("man/man1/" + *name, manual_page(tree, i));
  return files;
}

ExitStatus write_into(const std::vector<CommandEntry>& tree, const fs::path& folder) {
  for (const auto& [path, text] : all_files(tree)) {
    boost::system::error_code none;
    fs::remove(folder / path, none);
    const auto written = write_new_file(folder / path, text);
    if (!written) return stop(written.error(), ExitStatus::NotWritten);
  }
  return ExitStatus::Ok;
}

const CLI::App* find_command(const CLI::App& program, const std::vector<std::string>& words) {
  const CLI::App* command = &program;
  for (const std::string& word : words) {
    const auto inner = command->get_subcommands([&](const CLI::App* each) {
      return each->get_name() == word;
    });
    if (inner.empty()) return nullptr;
    command = inner.front();
  }
  return command;
}

// The command's own, whichever is being run: App::help() would speak of that one.
std::string help_of(const CLI::App& command, const std::vector<std::string>& words) {
  std::string name = "palermo";
  for (const std::string& word : words) name += " " + word;
  return command.get_formatter()->make_help(&command, name, CLI::AppFormatMode::Normal);
}

ExitStatus help(const CLI::App& program, const Options& options) {
  const std::vector<CommandEntry> tree = command_tree(program);
  if (!options.into.empty()) return write_into(tree, options.into);
  if (const auto shell = parse_shell(options.shell)) {
    std::cout << completion(tree, *shell);
    return ExitStatus::Ok;
  }
  const auto entry = std::find_if(tree.begin(), tree.end(), [&](const CommandEntry& each) {
    return each.words == options.words;
  });
  const CLI::App* const command = find_command(program, options.words);
  if (entry == tree.end() || command == nullptr)
    return stop({.code = "no-such-command",
                 .message = "there is no such command",
                 .hint = "`palermo --help` lists them"},
                ExitStatus::Usage);
  if (options.man)
    std::cout << manual_page(tree, static_cast<std::size_t>(entry - tree.begin()));
  else
    std::cout << help_of(*command, options.words);
  return ExitStatus::Ok;
}

}  // namespace

void add_help(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand("help", "say what a command does, as --help does");
  command.footer(epilogue);
  command.add_option("command", options->words, "a command; all of the program without one")
      ->type_name("COMMAND");
  command.add_flag("--man", options->man, "as a manual page");
  command.add_option("--completion", options->shell, "the completions of a shell")
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command.add_option("--into", options->into)->group("");  // for packages
  command.callback([options, &program, &run] {
    run = [options, &program] { return help(program, *options); };
  });
}

}  // namespace palermo::cli
