// SPDX-License-Identifier: Apache-2.0
// One readable file a mistake: a command, the files of a small archive, and exactly what the
// program says.
//
//   command: check
//   --- decisions/xaa/0001-first.json
//   {…}
//   --- expected: status 1
//   decisions/xaa/0001-first.json:1:12: error: …
//
// A line that ends in "sha256": "=path" stands for the hash of that file. The archive has the real
// reference data; a file of the case takes the place of one of the same name.
#pragma once

#include <map>
#include <string>

namespace palermo::test {

struct Rejection {
  std::string command;
  std::map<std::string, std::string> files;  // below content/
  std::string expected;                      // from "status" on
};

[[nodiscard]] Rejection parse_rejection(const std::string& text);

// What the program says to this archive, in the form of `expected`.
[[nodiscard]] std::string answer(const Rejection& rejection);

}  // namespace palermo::test
