// SPDX-License-Identifier: Apache-2.0
#include "translate/rules.h"

#include "language/messages.h"
#include "markup/check.h"

#include <fmt/format.h>

namespace palermo::translate {
namespace {

using Diagnostics = std::vector<Diagnostic>;

// words.json holds messages, the rest of the reference data names.
bool is_message(const Catalogue& catalogue, const Unit& unit) {
  return catalogue.subject == Subject::Interface ||
         (catalogue.subject == Subject::Reference && unit.key.starts_with("words.json#"));
}

Diagnostics faults_of_message(const Catalogue& catalogue, const Unit& unit, const Unit& given) {
  const auto source = read_message(catalogue.from, unit.key, unit.source, unit.at);
  Checked<Message> target = read_message(catalogue.to, unit.key, given.target, given.at);
  if (target.diagnostics.empty() && source.diagnostics.empty() &&
      source.value.arguments != target.value.arguments)
    target.diagnostics.push_back(
        {.code = "translation-places",
         .at = given.at,
         .message = "the translation has other places in braces than the source",
         .hint = source.value.arguments.empty()
                     ? "use none"
                     : fmt::format("use: {}", fmt::join(source.value.arguments, ", "))});
  return std::move(target.diagnostics);
}

// What a page could not show is wrong in a message or name as well as in a text.
Diagnostics faults_of_characters(const Unit& given) {
  Diagnostics faults = check_markdown(given.target, given.at.file);
  for (Diagnostic& fault : faults) fault.at = given.at;
  std::erase_if(faults, [](const Diagnostic& fault) { return fault.severity != Severity::Error; });
  return faults;
}

Diagnostics faults_of_name(const Unit& given) {
  const bool one_line = given.target.find('\n') == std::string::npos;
  if (one_line && !given.target.starts_with(' ') && !given.target.ends_with(' ')) return {};
  return {{.code = "translation-lines",
           .at = given.at,
           .message = "a name is one line without spaces around it",
           .hint = "take out line breaks and spaces at either end"}};
}

}  // namespace

std::vector<Diagnostic> faults_of(const Catalogue& catalogue, const Unit& unit, const Unit& given) {
  if (given.target == unit.target) return {};  // it stands there already
  Diagnostics faults = faults_of_characters(given);
  if (has_error(faults)) return faults;
  if (is_message(catalogue, unit)) return faults_of_message(catalogue, unit, given);
  if (catalogue.subject == Subject::Reference) return faults_of_name(given);
  return faults;
}

std::string to_place(const SourcePosition& at) { return fmt::format("{}:{}", at.file, at.line); }

}  // namespace palermo::translate
