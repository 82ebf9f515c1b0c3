// SPDX-License-Identifier: Apache-2.0
#include "language/own_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace palermo {
namespace {

using Diagnostics = std::vector<Diagnostic>;

Diagnostic unknown(const OwnWords& words) {
  return {.code = "unknown-message",
          .at = words.at,
          .message = fmt::format("the program has no message {}", words.key),
          .hint = "the messages are those of i18n/en.json"};
}

Diagnostic other_arguments(const OwnWords& words, const Message& program) {
  return {.code = "message-arguments",
          .at = words.at,
          .message = fmt::format("{} has other arguments than the program's", words.key),
          .hint = fmt::format("use: {}", program.arguments.empty()
                                             ? "none"
                                             : fmt::format("{}", fmt::join(program.arguments,
                                                                           ", ")))};
}

// One language.
Messages changed(const Messages& program, const std::vector<OwnWords>& words,
                 Diagnostics& diagnostics) {
  std::vector<Message> all = program.all();
  for (const OwnWords& own : words) {
    const auto found = std::ranges::lower_bound(all, own.key, {}, &Message::key);
    if (found == all.end() || found->key != own.key) {
      diagnostics.push_back(unknown(own));
      continue;
    }
    Checked<Message> read = read_message(program.language(), std::string(own.key),
                                         (*own.patterns)[program.language()], own.at);
    const bool readable = read.diagnostics.empty();
    std::ranges::move(read.diagnostics, std::back_inserter(diagnostics));
    if (readable && read.value.arguments == found->arguments)
      *found = std::move(read.value);
    else if (readable)
      diagnostics.push_back(other_arguments(own, *found));
  }
  return {program.language(), std::move(all)};
}

}  // namespace

Checked<PerLanguage<Messages>> with_own_words(const PerLanguage<Messages>& messages,
                                              const std::vector<OwnWords>& words) {
  Checked<PerLanguage<Messages>> own;
  for (const Language language : all_languages)
    own.value[language] = changed(messages[language], words, own.diagnostics);
  sort(own.diagnostics);
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.code == b.code && a.at == b.at && a.message == b.message;
  };
  own.diagnostics.erase(std::unique(own.diagnostics.begin(), own.diagnostics.end(), same),
                        own.diagnostics.end());
  return own;
}

}  // namespace palermo
