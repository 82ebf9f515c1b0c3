// SPDX-License-Identifier: Apache-2.0
#include "language/messages.h"

#include <boost/filesystem/fstream.hpp>
#include <fmt/format.h>
#include <unicode/msgfmt.h>

#include <algorithm>
#include <iterator>

#include "base/read_stream.h"
#include "json/document.h"
#include "language/locale.h"
#include "language/pattern.h"

namespace palermo {
namespace {

using Diagnostics = std::vector<Diagnostic>;

constexpr json::Limits file_limits{.bytes = 1U << 20U, .depth = 2};

Diagnostic mistake(std::string code, SourcePosition at, std::string message, std::string hint) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.at = std::move(at);
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

// A constant message as a reader sees it: "''" is one apostrophe.
std::string constant_text(Language language, const std::string& pattern) {
  if (pattern.find('\'') == std::string::npos) return pattern;
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(to_icu(pattern), locale_of(language), status);
  icu::UnicodeString text;
  format.format(nullptr, nullptr, 0, text, status);
  require(status, "a constant message");
  return to_utf8(text);
}

void read_member(Language language, json::Cursor member, Checked<std::vector<Message>>& read) {
  if (!member.is(json::Type::String) || member.string().empty()) {
    read.diagnostics.push_back(mistake("message-type", member.position(),
                                       fmt::format("{} is not a text", member.key()),
                                       "write a message between quotation marks"));
    return;
  }
  Checked<Message> message = read_message(language, std::string(member.key()),
                                          std::string(member.string()), member.position());
  std::move(message.diagnostics.begin(), message.diagnostics.end(),
            std::back_inserter(read.diagnostics));
  read.value.push_back(std::move(message.value));
}

std::string list_of(const std::vector<std::string>& names) {
  return names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "));
}

// What one translation lacks or has too much.
void compare(const Messages& english, const Messages& other, const std::string& file,
             Diagnostics& found) {
  for (const Message& wanted : english.all())
    if (other.find(wanted.key) == nullptr)
      found.push_back(mistake("missing-message", {file, 0, 0},
                              fmt::format("the message {} is missing", wanted.key),
                              "translate it from the English file"));
  for (const Message& message : other.all()) {
    const Message* const wanted = english.find(message.key);
    if (wanted == nullptr)
      found.push_back(mistake("unknown-message", message.at,
                              fmt::format("{} is not in the English file", message.key),
                              "delete it, or add it to the English file"));
    else if (wanted->arguments != message.arguments)
      found.push_back(mistake("message-arguments", message.at,
                              fmt::format("{} has other arguments than in English", message.key),
                              fmt::format("use: {}", list_of(wanted->arguments))));
  }
}

bool is_broken(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.code == "message-syntax"; });
}

}  // namespace

Messages::Messages(Language language, std::vector<Message> messages)
    : language_(language), messages_(std::move(messages)) {
  std::sort(messages_.begin(), messages_.end(),
            [](const Message& a, const Message& b) { return a.key < b.key; });
}

const Message* Messages::find(std::string_view key) const {
  const auto at =
      std::lower_bound(messages_.begin(), messages_.end(), key,
                       [](const Message& message, std::string_view k) { return message.key < k; });
  return at != messages_.end() && at->key == key ? &*at : nullptr;
}

std::optional<std::string_view> Messages::text(std::string_view key) const {
  const Message* const message = find(key);
  if (message == nullptr || !message->arguments.empty()) return std::nullopt;
  return message->text;
}

Checked<Message> read_message(Language language, std::string key, std::string pattern,
                              SourcePosition at) {
  Checked<Message> read{
      .value = {.key = std::move(key), .pattern = std::move(pattern), .at = std::move(at)}};
  Message& message = read.value;
  Pattern parsed = read_pattern(language, message.pattern);
  for (PatternFault& fault : parsed.faults)
    read.diagnostics.push_back(mistake(std::move(fault.code), message.at,
                                       fmt::format("{}: {}", message.key, fault.message),
                                       std::move(fault.hint)));
  message.arguments = std::move(parsed.arguments);
  if (parsed.faults.empty() && message.arguments.empty())
    message.text = constant_text(language, message.pattern);
  return read;
}

Checked<Messages> read_messages(Language language, MessageFile file) {
  const SourcePosition whole{file.name, 0, 0};
  const auto document = json::parse(std::move(file.name), std::move(file.text), file_limits);
  if (!document) return {{language, {}}, {document.error()}};
  if (!document->root().is(json::Type::Object))
    return {{language, {}},
            {mistake("message-file", whole, "the file is not one object", "write {\"key\": ...}")}};
  Checked<std::vector<Message>> read;
  for (const json::Cursor member : document->root()) read_member(language, member, read);
  return {{language, std::move(read.value)}, std::move(read.diagnostics)};
}

Checked<PerLanguage<Messages>> read_messages(const PerLanguage<MessageFile>& files) {
  Checked<PerLanguage<Messages>> all;
  for (const Language language : all_languages) {
    Checked<Messages> read = read_messages(language, files[language]);
    all.value[language] = std::move(read.value);
    std::move(read.diagnostics.begin(), read.diagnostics.end(),
              std::back_inserter(all.diagnostics));
  }
  // Where a message cannot be read its arguments are not known: one mistake at a time.
  if (!is_broken(all.diagnostics))
    for (const Language language : all_languages)
      if (language != Language::En)
        compare(all.value[Language::En], all.value[language], files[language].name,
                all.diagnostics);
  sort(all.diagnostics);
  return all;
}

Checked<PerLanguage<Messages>> load_messages(const boost::filesystem::path& folder) {
  PerLanguage<MessageFile> files;
  Diagnostics unreadable;
  for (const Language language : all_languages) {
    const std::string name = std::string(code(language)) + ".json";
    boost::filesystem::ifstream stream(folder / name, std::ios::binary);
    files[language] = {"i18n/" + name, read_stream(stream)};
    if (!stream)
      unreadable.push_back(mistake("message-file", {"i18n/" + name, 0, 0},
                                   "the file of messages cannot be read",
                                   "the theme needs one file a language"));
  }
  if (!unreadable.empty()) return {{}, std::move(unreadable)};
  return read_messages(files);
}

}  // namespace palermo
