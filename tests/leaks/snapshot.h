// SPDX-License-Identifier: Apache-2.0
// All that a reader could see of a built site: every path with its bytes, kind, mode and time, what
// the build printed, and its exit status; and where two of them differ.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <boost/filesystem/path.hpp>

namespace palermo::leaks {

struct Entry {
  char kind = 'f';     // f: file, d: folder, l: symbolic link
  unsigned mode = 0;   // permission bits
  std::int64_t time = 0;  // of the last change; 0 where times are not compared
  std::string bytes;   // of a file; the target of a link
  bool operator==(const Entry&) const = default;
};

struct Outcome {
  std::map<std::string, Entry> site;  // by path from the root of the site
  std::string out, errors;
  int status = 0;
};

// The folder and all below it, links not followed. A folder that is not there is empty.
[[nodiscard]] std::map<std::string, Entry> read_site(const boost::filesystem::path& folder);

// One line for each thing that differs, the first twenty; empty where nothing does.
[[nodiscard]] std::vector<std::string> differences(const Outcome& a, const Outcome& b);

// The lines as one text, for a test's message.
[[nodiscard]] std::string list(const std::vector<std::string>& lines);

}  // namespace palermo::leaks
