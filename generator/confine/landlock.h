// SPDX-License-Identifier: Apache-2.0
// The walls of files, as a set of rules that a process can put itself under. For confine's own
// files only.
#pragma once

#include "base/result.h"
#include "confine/confine.h"

namespace palermo::confine {

// 0: this kernel has none.
[[nodiscard]] int landlock_version();

// A descriptor of the rules, closed with its owner.
class Rules {
 public:
  [[nodiscard]] static Result<Rules> make(const Room& room);
  Rules(Rules&& other) noexcept;
  Rules& operator=(Rules&&) = delete;
  ~Rules();

  // Of this thread and all it starts, for ever. Safe between fork and exec.
  [[nodiscard]] bool apply() const;

 private:
  explicit Rules(int file) : file_(file) {}
  int file_ = -1;
};

}  // namespace palermo::confine
