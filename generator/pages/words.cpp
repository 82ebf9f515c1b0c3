// SPDX-License-Identifier: Apache-2.0
#include "pages/words.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>

namespace palermo::pages {
namespace {

void append_value(std::string& out, const Argument& argument, const LocalFormat& local) {
  if (const auto* text = std::get_if<std::string_view>(&argument.value))
    out += *text;
  else
    out += local.number(std::get<std::int64_t>(argument.value));
}

}  // namespace

// Empty where the sentence has plurals, choices or quotes: those need the rules of the language.
std::vector<Words::Piece> Words::pieces_of(const Message& message) {
  std::vector<Piece> pieces;
  std::string_view rest = message.pattern;
  if (rest.find('\'') != std::string_view::npos) return {};
  while (!rest.empty()) {
    const std::size_t open = std::min(rest.find('{'), rest.size());
    if (open > 0) pieces.push_back({std::string(rest.substr(0, open))});
    rest.remove_prefix(open);
    if (rest.empty()) break;
    const std::size_t close = rest.find('}');
    const std::string_view name = rest.substr(1, close - 1);
    if (!std::ranges::binary_search(message.arguments, name)) return {};
    pieces.push_back({std::string(name), true});
    rest.remove_prefix(close + 1);
  }
  return pieces;
}

Words::Words(const Messages& messages) : messages_(messages), formatter_(messages) {
  for (const Message& message : messages.all()) {
    if (message.arguments.empty()) continue;
    std::vector<Piece> pieces = pieces_of(message);
    if (!pieces.empty()) sentences_.emplace(message.key, std::move(pieces));
  }
}

std::optional<std::string_view> Words::find(std::string_view key) const {
  return messages_.text(key);
}

std::string_view Words::text(std::string_view key) const {
  const std::optional<std::string_view> found = messages_.text(key);
  if (!found)
    throw std::logic_error("no message without arguments has the key " + std::string(key));
  return *found;
}

void Words::format(std::string& out, std::string_view key,
                   std::initializer_list<Argument> arguments) {
  const auto sentence = sentences_.find(key);
  if (sentence == sentences_.end()) return format_by_rules(out, key, arguments);
  for (const Piece& piece : sentence->second) {
    if (!piece.is_argument) {
      out += piece.text;
      continue;
    }
    const auto* argument = std::ranges::find(arguments, piece.text, &Argument::name);
    if (argument == arguments.end())
      throw std::logic_error("the message " + std::string(key) + " has other arguments");
    append_value(out, *argument, formatter_.local());
  }
}

void Words::format_by_rules(std::string& out, std::string_view key,
                            std::initializer_list<Argument> arguments) const {
  std::vector<MessageArgument> values;
  for (const Argument& argument : arguments) {
    MessageArgument value{.name = argument.name};
    std::visit([&](const auto& is) { value.value = is; }, argument.value);
    values.push_back(value);
  }
  out += formatter_.format(key, values);
}

std::string_view Words::day(Day day) {
  const auto [at, is_new] = days_.try_emplace(day);
  if (is_new) at->second = formatter_.local().day(day);
  return at->second;
}

}  // namespace palermo::pages
