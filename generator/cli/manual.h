// SPDX-License-Identifier: Apache-2.0
// Manual pages and completions of shells, written of the command tree. Knows nothing of files.
#pragma once

#include "cli/command_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::cli {

// A page in the macros of man(7), for the command at `index` of the tree and those within it.
[[nodiscard]] std::string manual_page(const std::vector<CommandEntry>& tree, std::size_t index);

// "palermo.1", "palermo-build.1": nothing for a command within a command, which has no page.
[[nodiscard]] std::optional<std::string> manual_name(const CommandEntry& command);

enum class Shell { Bash, Zsh, Fish };

[[nodiscard]] std::optional<Shell> parse_shell(std::string_view text);

[[nodiscard]] std::string completion(const std::vector<CommandEntry>& tree, Shell shell);

}  // namespace palermo::cli
