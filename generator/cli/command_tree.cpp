// SPDX-License-Identifier: Apache-2.0
#include "cli/command_tree.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace palermo::cli {
namespace {

// "TEXT:{text,json}" is a word and what may stand for it.
void read_value(const std::string& type, OptionEntry& entry) {
  const std::size_t open = type.find(":{"), close = type.find('}');
  entry.value = type.substr(0, open);
  if (open == std::string::npos || close == std::string::npos) return;
  std::string choice;
  for (const char c : type.substr(open + 2, close - open - 1)) {
    if (c != ',' && c != '}') {
      choice += c;
      continue;
    }
    entry.choices.push_back(std::exchange(choice, ""));
  }
}

OptionEntry entry_of(const CLI::Option& option) {
  OptionEntry entry{.text = option.get_description(), .positional = option.get_positional()};
  if (entry.positional) entry.names.push_back(option.get_name(true));
  for (const std::string& name : option.get_snames()) entry.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) entry.names.push_back("--" + name);
  if (option.get_type_size() != 0) read_value(option.get_type_name(), entry);
  return entry;
}

void add(const CLI::App& command, const std::vector<std::string>& words,
         std::vector<CommandEntry>& tree) {
  CommandEntry entry{words, command.get_description(), command.get_footer(), {}};
  for (const CLI::Option* option : command.get_options({}))
    if (!option->get_group().empty()) entry.options.push_back(entry_of(*option));
  tree.push_back(std::move(entry));
  for (const CLI::App* inner : command.get_subcommands([](const CLI::App*) { return true; })) {
    std::vector<std::string> longer = words;
    longer.push_back(inner->get_name());
    add(*inner, longer, tree);
  }
}

}  // namespace

std::string CommandEntry::joined(const char* between) const {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

std::vector<CommandEntry> command_tree(const CLI::App& program) {
  std::vector<CommandEntry> tree;
  add(program, {}, tree);
  return tree;
}

}  // namespace palermo::cli
