// SPDX-License-Identifier: Apache-2.0
// A folder in TMPDIR for what nobody else may see, and nobody may find afterwards. Knows nothing of
// what is put into it.
#pragma once

#include <boost/filesystem/path.hpp>

namespace palermo::cli {

// Closed to others; goes with all it holds.
class PrivateFolder {
 public:
  PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  ~PrivateFolder();

  // Empty: it cannot be made.
  [[nodiscard]] const boost::filesystem::path& path() const { return path_; }

 private:
  boost::filesystem::path path_;
};

}  // namespace palermo::cli
