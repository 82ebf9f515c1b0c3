// SPDX-License-Identifier: Apache-2.0
// One line on a terminal that says what is being done; nothing at all in a pipe, so that nothing
// about the material reaches a log through it. Knows only names of stages.
#pragma once

#include <chrono>
#include <string_view>

namespace palermo::cli {

class Progress {
 public:
  // `quiet`: never print, not even on a terminal.
  explicit Progress(bool quiet);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void stage(std::string_view text);
  void clear();
  [[nodiscard]] double seconds() const;

 private:
  bool shown_ = false;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace palermo::cli
