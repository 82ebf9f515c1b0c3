// SPDX-License-Identifier: Apache-2.0
// Completions. In each shell the words typed so far are followed down the tree of commands, kept as
// "/decide/publish"; what stands there is offered, and files otherwise.
#include "cli/manual.h"

#include <fmt/format.h>

#include <algorithm>

namespace palermo::cli {
namespace {

using Tree = std::vector<CommandEntry>;

std::string place_of(const CommandEntry& command) {
  return command.words.empty() ? "" : "/" + command.joined("/");
}

std::string all_places(const Tree& tree, const char* between) {
  std::string text;
  for (const CommandEntry& command : tree)
    if (!command.words.empty()) text += (text.empty() ? "" : between) + place_of(command);
  return text;
}

std::vector<const CommandEntry*> inner_of(const Tree& tree, const CommandEntry& outer) {
  std::vector<const CommandEntry*> inner;
  for (const CommandEntry& command : tree)
    if (command.words.size() == outer.words.size() + 1 &&
        std::equal(outer.words.begin(), outer.words.end(), command.words.begin()))
      inner.push_back(&command);
  return inner;
}

std::string words_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// One line between single quotes. zsh divides at a colon: it wants another sign for one.
std::string quoted(const std::string& text, const char* colon = ":") {
  std::string out = "'";
  for (const char c : text.substr(0, text.find('\n'))) {
    if (c == '\'')
      out += "’";
    else if (c == ':')
      out += colon;
    else
      out += c;
  }
  return out + "'";
}

std::string names_at(const Tree& tree, const CommandEntry& command) {
  std::vector<std::string> words;
  for (const CommandEntry* inner : inner_of(tree, command)) words.push_back(inner->words.back());
  for (const OptionEntry& option : command.options)
    if (!option.positional) words.insert(words.end(), option.names.begin(), option.names.end());
  return words_of(words);
}

std::string bash(const Tree& tree) {
  std::string values, offers;
  for (const CommandEntry& command : tree) {
    offers += fmt::format("    '{}') words='{}' ;;\n", place_of(command), names_at(tree, command));
    for (const OptionEntry& option : command.options)
      if (!option.choices.empty())
        values += fmt::format("    '{} {}') words='{}' ;;\n", place_of(command),
                              option.names.back(), words_of(option.choices));
  }
  return fmt::format(
      "# bash completion of palermo; made by `palermo help --completion bash`\n"
      "_palermo() {{\n"
      "  local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}\n"
      "  local place= words= i\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    case \"$place/${{COMP_WORDS[i]}}\" in\n"
      "      {}) place=$place/${{COMP_WORDS[i]}} ;;\n"
      "    esac\n"
      "  done\n"
      "  case \"$place\" in\n{}  esac\n"
      "  case \"$place $before\" in\n{}  esac\n"
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
      "}}\n"
      "complete -o default -F _palermo palermo\n",
      all_places(tree, "|"), offers, values);
}

std::string zsh(const Tree& tree) {
  std::string offers;
  for (const CommandEntry& command : tree) {
    offers += fmt::format("    '{}')\n", place_of(command));
    std::string inner, options;
    for (const CommandEntry* each : inner_of(tree, command))
      inner += " " + each->words.back() + ":" + quoted(each->summary, "\\:");
    for (const OptionEntry& option : command.options)
      for (const std::string& name : option.names)
        if (!option.positional) options += " " + name + ":" + quoted(option.text, "\\:");
    if (!inner.empty()) offers += fmt::format("      commands=({} )\n", inner);
    offers += fmt::format("      options=({} )\n      ;;\n", options);
  }
  return fmt::format(
      "#compdef palermo\n"
      "# zsh completion of palermo; made by `palermo help --completion zsh`\n"
      "_palermo() {{\n"
      "  local place= word\n"
      "  local -a commands options\n"
      "  for word in ${{words[2,CURRENT-1]}}; do\n"
      "    case \"$place/$word\" in\n"
      "      {}) place=$place/$word ;;\n"
      "    esac\n"
      "  done\n"
      "  case \"$place\" in\n{}  esac\n"
      "  if [[ ${{words[CURRENT]}} == -* ]]; then _describe -o option options\n"
      "  elif (( ${{#commands}} )); then _describe command commands\n"
      "  else _files\n"
      "  fi\n"
      "}}\n"
      "_palermo \"$@\"\n",
      all_places(tree, "|"), offers);
}

void offer_option(const CommandEntry& command, const OptionEntry& option, std::string& out) {
  if (option.positional) return;
  out += fmt::format("complete -c palermo -n '__palermo_at \"{}\"'", place_of(command));
  for (const std::string& name : option.names)
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!option.value.empty()) out += " -r";
  if (!option.choices.empty()) out += " -f -a '" + words_of(option.choices) + "'";
  out += " -d " + quoted(option.text) + "\n";
}

std::string fish(const Tree& tree) {
  std::string out = fmt::format(
      "# fish completion of palermo; made by `palermo help --completion fish`\n"
      "function __palermo_at\n"
      "  set -l place ''\n"
      "  for word in (commandline -opc)[2..-1]\n"
      "    switch \"$place/$word\"\n"
      "      case {}\n"
      "        set place \"$place/$word\"\n"
      "    end\n"
      "  end\n"
      "  test \"$place\" = \"$argv[1]\"\n"
      "end\n",
      all_places(tree, " "));
  for (const CommandEntry& command : tree) {
    for (const CommandEntry* inner : inner_of(tree, command))
      out += fmt::format("complete -c palermo -f -n '__palermo_at \"{}\"' -a {} -d {}\n",
                         place_of(command), inner->words.back(), quoted(inner->summary));
    for (const OptionEntry& option : command.options) offer_option(command, option, out);
  }
  return out;
}

}  // namespace

std::optional<Shell> parse_shell(std::string_view text) {
  if (text == "bash") return Shell::Bash;
  if (text == "zsh") return Shell::Zsh;
  if (text == "fish") return Shell::Fish;
  return std::nullopt;
}

std::string completion(const Tree& tree, Shell shell) {
  if (shell == Shell::Bash) return bash(tree);
  return shell == Shell::Zsh ? zsh(tree) : fish(tree);
}

}  // namespace palermo::cli
