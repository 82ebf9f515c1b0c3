// SPDX-License-Identifier: Apache-2.0
// All commands with their options as plain values, taken from the command line parser itself: so
// manual pages and completions say what --help says. Knows nothing of how they are written.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace palermo::cli {

struct OptionEntry {
  std::vector<std::string> names;    // "-q", "--quiet"; of a positional its name alone
  std::string value;                 // "DIR"; empty: a flag
  std::vector<std::string> choices;  // where only these are taken
  std::string text;
  bool positional = false;
};

struct CommandEntry {
  std::vector<std::string> words;  // {}: the program; {"decide", "publish"}
  std::string summary;
  std::string notes;  // what follows the options in --help
  std::vector<OptionEntry> options;

  [[nodiscard]] std::string joined(const char* between) const;
};

// The program first, then each command before what it consists of; hidden options left out.
[[nodiscard]] std::vector<CommandEntry> command_tree(const CLI::App& program);

}  // namespace palermo::cli
