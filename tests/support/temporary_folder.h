// SPDX-License-Identifier: Apache-2.0
// A new empty folder that is removed with all it holds when the object goes.
#pragma once

#include <string>
#include <string_view>

#include <boost/filesystem/path.hpp>

namespace palermo::test {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const boost::filesystem::path& path() const { return path_; }

  // Writes a file below the folder, making the folders on the way.
  void write(const std::string& path, std::string_view bytes) const;

 private:
  boost::filesystem::path path_;
};

// The bytes of a file; throws where there is none.
[[nodiscard]] std::string read_file(const boost::filesystem::path& path);

}  // namespace palermo::test
