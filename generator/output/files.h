// SPDX-License-Identifier: Apache-2.0
// Reading a site that is on the disk: its files, and one of them piece by piece. For output's own
// files only.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::output {

// Every file below `folder`, by path; an error where something is neither file nor folder.
[[nodiscard]] Result<std::vector<std::string>> list_files(const boost::filesystem::path& folder);

// An open file, closed with its owner; links are not followed.
class OpenFile {
 public:
  explicit OpenFile(const boost::filesystem::path& path);
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile();

  [[nodiscard]] bool good() const { return file_ >= 0; }
  // Fills as much of `buffer` as there is left; the length, or -1.
  [[nodiscard]] std::ptrdiff_t fill(std::string& buffer) const;

 private:
  int file_ = -1;
};

}  // namespace palermo::output
