// SPDX-License-Identifier: Apache-2.0
// Runs a program behind walls: it can read what it is given and nothing else, write into the
// folders it is given and nowhere else, reach no network, gain no rights and leave no core file.
// What a publisher builds from an edition is built so, and so cannot have come from anywhere else.
// Walls of files are Landlock's, the wall to the network is a filter of system calls; both hold for
// all that the program starts. Knows nothing of what the program does.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::confine {

struct Room {
  std::vector<boost::filesystem::path> readable;  // files, or folders with all they hold
  std::vector<boost::filesystem::path> writable;  // folders; also readable
};

// What this kernel can do. A missing wall is no error here: who asks decides, and says so.
struct Walls {
  bool files = false;
  bool network = false;
};

[[nodiscard]] Walls available_walls();

struct Ended {
  Walls walls;
  int status = 0;  // exit status; 128 and the signal's number where one ended it
};

// The folders that programs of the system need: libraries, tables, devices that hold nothing.
[[nodiscard]] std::vector<boost::filesystem::path> system_files();

// `command`: an absolute path, then its arguments. The environment is PATH alone; input is empty,
// output and errors are those of this process. A path of `room` that is not there is an error.
[[nodiscard]] Result<Ended> run(const std::vector<std::string>& command, const Room& room);

}  // namespace palermo::confine
