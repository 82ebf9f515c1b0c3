// SPDX-License-Identifier: Apache-2.0
// Days, numbers and lists as a language writes them, with Latin digits throughout. Not for two
// threads at once: each makes its own. Knows nothing of messages.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/language.h"

namespace palermo {

class LocalFormat {
 public:
  explicit LocalFormat(Language language);
  LocalFormat(LocalFormat&&) noexcept;
  LocalFormat& operator=(LocalFormat&&) noexcept;
  ~LocalFormat();

  // "14 March 2027", "14 mars 2027", "2027年3月14日".
  [[nodiscard]] std::string day(Day day) const;

  // "1,500", "1 500": grouped as the language does.
  [[nodiscard]] std::string number(std::int64_t number) const;

  // "a, b and c".
  [[nodiscard]] std::string list(std::span<const std::string_view> items) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace palermo
