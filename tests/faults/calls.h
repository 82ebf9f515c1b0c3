// SPDX-License-Identifier: Apache-2.0
// What a process asks of the system, counted, and one of it killed or made to fail. The functions
// of the C library that this needs are replaced in this program for everything that is linked to
// it, libraries too; what child processes do is theirs. Knows nothing of sites.
#pragma once

#include <array>
#include <functional>
#include <string>

namespace palermo::faults {

enum class Group {
  Change,  // of a file or folder by its path, of the disk's state, of a process
  Page,    // of one of the many files that are written or removed below an open folder
  Read,    // opening and reading
};
inline constexpr std::size_t groups = 3;

inline constexpr int kill = -1;   // instead of an error number: SIGKILL before the call
inline constexpr int halve = -2;  // a write takes half of its bytes; anything else goes on
inline constexpr int count = 0;   // nothing happens

// The call of this number in its group, from 1.
struct Fault {
  Group group = Group::Change;
  unsigned at = 0;
  int error = count;
};

struct Seen {
  std::array<unsigned, groups> calls{};
  std::string hit;  // the name of the call that was killed or failed; empty: it never came
};

struct Ended {
  bool killed = false;
  int status = 0;  // 128 and the signal where another ended it
  Seen seen;
  std::string said;
};

// Runs `work` in a new process in which the fault happens; what it returns is the exit status, what
// it leaves in its argument is what it said.
[[nodiscard]] Ended run(const Fault& fault, const std::function<int(std::string&)>& work);

}  // namespace palermo::faults
