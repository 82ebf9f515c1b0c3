// SPDX-License-Identifier: Apache-2.0
// Messages with arguments. Each thread has its own; what it has formatted once it keeps compiled.
// Knows nothing of HTML: what it gives is text, to be escaped.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "base/date.h"
#include "language/local_format.h"
#include "language/messages.h"

namespace palermo {

// A Day stands in the message as LocalFormat writes it: {when}.
struct MessageArgument {
  std::string_view name;
  std::variant<std::string_view, std::int64_t, Day> value;
};

class Formatter {
 public:
  explicit Formatter(const Messages& messages);  // which outlive it
  Formatter(Formatter&&) noexcept;
  Formatter& operator=(Formatter&&) noexcept;
  ~Formatter();

  // Exactly the message's arguments, in any order. An unknown key or argument is a mistake in the
  // program, not in its inputs: throws std::logic_error.
  [[nodiscard]] std::string format(std::string_view key,
                                   std::span<const MessageArgument> arguments) const;
  [[nodiscard]] std::string format(std::string_view key,
                                   std::initializer_list<MessageArgument> arguments) const {
    return format(key, std::span(arguments.begin(), arguments.size()));
  }

  [[nodiscard]] const Messages& messages() const;
  [[nodiscard]] const LocalFormat& local() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace palermo
