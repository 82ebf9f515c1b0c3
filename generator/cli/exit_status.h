// SPDX-License-Identifier: Apache-2.0
// What the program tells the shell. Written out in the help of `palermo`.
#pragma once

namespace palermo::cli {

enum class ExitStatus {
  Ok = 0,
  Problems = 1,    // `check` found problems; a build was refused: the last good site stands
  Usage = 2,       // the command line is not understood
  Unreadable = 3,  // no repository, revision, edition or theme there, or it cannot be read
  NotWritten = 4,  // the output could not be written; the last good site stands
  OnlyHidden = 5,  // `publish` refused to show what is new, and has hidden what was withdrawn
};

constexpr int code(ExitStatus status) { return static_cast<int>(status); }

}  // namespace palermo::cli
