// SPDX-License-Identifier: Apache-2.0
// The texts of the interface in one language: flat JSON files i18n/<lang>.json, key to ICU
// MessageFormat. English is the reference: the others have its keys and arguments, no more and no
// less. Read-only once loaded, so threads share it. Knows nothing of pages.
#pragma once

#include <boost/filesystem/path.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"

namespace palermo {

struct Message {
  std::string key;
  std::string pattern;
  std::vector<std::string> arguments;  // sorted; none: the message is constant
  std::string text;                    // of a constant message, as a reader sees it
  SourcePosition at;
};

class Messages {
 public:
  Messages() = default;
  Messages(Language language, std::vector<Message> messages);  // in any order

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] const std::vector<Message>& all() const { return messages_; }  // by key

  [[nodiscard]] const Message* find(std::string_view key) const;

  // Of a message without arguments; nothing where there is none, or it takes arguments.
  [[nodiscard]] std::optional<std::string_view> text(std::string_view key) const;

 private:
  Language language_ = Language::En;
  std::vector<Message> messages_;
};

struct MessageFile {
  std::string name;  // in diagnostics: "i18n/fr.json"
  std::string text;
};

// One, by itself; its text is empty where the pattern cannot be read.
[[nodiscard]] Checked<Message> read_message(Language language, std::string key,
                                            std::string pattern, SourcePosition at);

// Each message alone.
[[nodiscard]] Checked<Messages> read_messages(Language language, MessageFile file);

// All six, compared with English. What is missing or wrong is an error with its place.
[[nodiscard]] Checked<PerLanguage<Messages>> read_messages(const PerLanguage<MessageFile>& files);

// The same from a folder that holds ar.json to es.json.
[[nodiscard]] Checked<PerLanguage<Messages>> load_messages(const boost::filesystem::path& folder);

}  // namespace palermo
