// SPDX-License-Identifier: Apache-2.0
#include "language/formatter.h"

#include <unicode/msgfmt.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include "language/locale.h"

namespace palermo {

struct Formatter::Parts {
  const Messages* messages = nullptr;
  LocalFormat local;
  std::vector<std::unique_ptr<icu::MessageFormat>> compiled;  // as the messages; made when asked

  const icu::MessageFormat& format_of(const Message& message) {
    const auto at = static_cast<std::size_t>(&message - messages->all().data());
    if (compiled[at] != nullptr) return *compiled[at];
    UErrorCode status = U_ZERO_ERROR;
    compiled[at] = std::make_unique<icu::MessageFormat>(
        to_icu(message.pattern), locale_of(messages->language()), status);
    require(status, "a message");
    return *compiled[at];
  }

  [[nodiscard]] icu::Formattable value_of(const MessageArgument& argument) const {
    if (const auto* const number = std::get_if<std::int64_t>(&argument.value))
      return icu::Formattable(*number);
    if (const auto* const day = std::get_if<Day>(&argument.value))
      return icu::Formattable(to_icu(local.day(*day)));
    return icu::Formattable(to_icu(std::get<std::string_view>(argument.value)));
  }
};

namespace {

const Message& required_message(const Messages& messages, std::string_view key) {
  if (const Message* const message = messages.find(key)) return *message;
  throw std::logic_error("there is no message " + std::string(key));
}

void require_arguments(const Message& message, std::span<const MessageArgument> arguments) {
  const auto is_wanted = [&](const MessageArgument& argument) {
    return std::binary_search(message.arguments.begin(), message.arguments.end(), argument.name);
  };
  if (arguments.size() != message.arguments.size() ||
      !std::all_of(arguments.begin(), arguments.end(), is_wanted))
    throw std::logic_error("the message " + message.key + " takes other arguments");
}

}  // namespace

Formatter::Formatter(const Messages& messages)
    : parts_(std::make_unique<Parts>(Parts{&messages, LocalFormat(messages.language()), {}})) {
  parts_->compiled.resize(messages.all().size());
}

Formatter::Formatter(Formatter&&) noexcept = default;
Formatter& Formatter::operator=(Formatter&&) noexcept = default;
Formatter::~Formatter() = default;

std::string Formatter::format(std::string_view key,
                              std::span<const MessageArgument> arguments) const {
  const Message& message = required_message(*parts_->messages, key);
  require_arguments(message, arguments);
  if (message.arguments.empty()) return message.text;
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const MessageArgument& argument : arguments) {
    names.push_back(to_icu(argument.name));
    values.push_back(parts_->value_of(argument));
  }
  icu::UnicodeString text;
  UErrorCode status = U_ZERO_ERROR;
  parts_->format_of(message).format(names.data(), values.data(),
                                    static_cast<std::int32_t>(names.size()), text, status);
  require(status, "a formatted message");
  return to_utf8(text);
}

const Messages& Formatter::messages() const { return *parts_->messages; }
const LocalFormat& Formatter::local() const { return parts_->local; }

}  // namespace palermo
