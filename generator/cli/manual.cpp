// SPDX-License-Identifier: Apache-2.0
#include "cli/manual.h"

#include "cli/version.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace palermo::cli {
namespace {

// One line of text, so that no sign in it is taken for a request.
std::string escaped(std::string_view line) {
  std::string text = !line.empty() && (line[0] == '.' || line[0] == '\'') ? "\\&" : "";
  for (const char c : line) {
    if (c == '\\')
      text += "\\e";
    else if (c == '-')
      text += "\\-";
    else
      text += c;
  }
  return text;
}

std::string unwrapped(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string capitals(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string full_name(const CommandEntry& command) {
  return command.words.empty() ? "palermo" : "palermo " + command.joined(" ");
}

std::string head_of(const OptionEntry& option) {
  std::string text;
  for (const std::string& name : option.names)
    text += fmt::format("{}\\fB{}\\fR", text.empty() ? "" : ", ", escaped(name));
  if (!option.value.empty() && !option.positional)
    text += fmt::format(" \\fI{}\\fR", escaped(option.value));
  return text;
}

void write_options(const CommandEntry& command, std::string& out) {
  for (const OptionEntry& option : command.options) {
    out += ".TP\n" + head_of(option) + "\n" + escaped(unwrapped(option.text)) + "\n";
    std::string choices;
    for (const std::string& choice : option.choices)
      choices += (choices.empty() ? "" : ", ") + choice;
    if (!choices.empty()) out += ".br\nOne of: " + escaped(choices) + ".\n";
  }
}

// Paragraphs are filled; where a line is indented, all of the paragraph stays as it is.
void write_paragraph(const std::vector<std::string>& lines, std::string& out) {
  if (lines.empty()) return;
  const bool as_it_is = std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
    return line.starts_with("  ");
  });
  out += as_it_is ? ".PP\n.nf\n" : ".PP\n";
  for (const std::string& line : lines) out += escaped(line) + "\n";
  if (as_it_is) out += ".fi\n";
}

void write_notes(const std::string& notes, std::string& out) {
  std::istringstream lines(notes);
  std::vector<std::string> paragraph;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) {
      paragraph.push_back(line);
      continue;
    }
    write_paragraph(paragraph, out);
    paragraph.clear();
  }
  write_paragraph(paragraph, out);
}

bool is_within(const CommandEntry& inner, const CommandEntry& outer) {
  return inner.words.size() == outer.words.size() + 1 &&
         std::equal(outer.words.begin(), outer.words.end(), inner.words.begin());
}

void write_inner(const std::vector<CommandEntry>& tree, const CommandEntry& outer,
                 std::string& out) {
  bool any = false;
  for (const CommandEntry& inner : tree) {
    if (!is_within(inner, outer)) continue;
    if (!any) out += ".SH COMMANDS\n";
    any = true;
    out += ".TP\n\\fB" + escaped(full_name(inner)) + "\\fR\n" + escaped(inner.summary) + "\n";
    if (outer.words.empty()) continue;  // those have pages of their own
    out += ".RS\n";
    write_options(inner, out);
    out += ".RE\n";
  }
}

}  // namespace

std::optional<std::string> manual_name(const CommandEntry& command) {
  if (command.words.empty()) return "palermo.1";
  if (command.words.size() == 1) return "palermo-" + command.words.front() + ".1";
  return std::nullopt;
}

std::string manual_page(const std::vector<CommandEntry>& tree, std::size_t index) {
  const CommandEntry& command = tree[index];
  const std::string title = command.words.empty() ? "palermo" : "palermo-" + command.joined("-");
  std::string out = fmt::format(".TH {} 1 \"\" \"{}\" \"\"\n.SH NAME\n{} \\- {}\n",
                                escaped(capitals(title)), version, escaped(title),
                                escaped(command.summary));
  out += ".SH SYNOPSIS\n.B " + escaped(full_name(command)) + "\n";
  out += command.words.empty() ? "\\fICOMMAND\\fR [\\fIOPTION\\fR…]\n" : "[\\fIOPTION\\fR…]";
  if (!command.words.empty()) {
    for (const OptionEntry& option : command.options)
      if (option.positional) out += " \\fI" + escaped(option.value) + "\\fR";
    out += "\n";
  }
  write_inner(tree, command, out);
  out += ".SH OPTIONS\n";
  write_options(command, out);
  out += ".SH NOTES\n";
  write_notes(command.notes, out);
  out += command.words.empty() ? "" : ".SH SEE ALSO\n.BR palermo (1)\n";
  return out;
}

}  // namespace palermo::cli
