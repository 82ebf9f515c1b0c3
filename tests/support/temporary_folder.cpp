// SPDX-License-Identifier: Apache-2.0
#include "support/temporary_folder.h"

#include <boost/filesystem/operations.hpp>

#include <fstream>
#include <stdexcept>

namespace palermo::test {

namespace fs = boost::filesystem;

TemporaryFolder::TemporaryFolder()
    : path_(fs::temp_directory_path() / fs::unique_path("palermo-test-%%%%-%%%%-%%%%")) {
  fs::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
  boost::system::error_code ignored;
  fs::remove_all(path_, ignored);
}

void TemporaryFolder::write(const std::string& path, std::string_view bytes) const {
  const fs::path file = path_ / path;
  fs::create_directories(file.parent_path());
  std::ofstream out(file.string(), std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path.string(), std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  // Thousands of sites are read to be compared: in large pieces.
  std::string bytes;
  char piece[16384];
  while (in.read(piece, sizeof piece), in.gcount() > 0)
    bytes.append(piece, static_cast<std::size_t>(in.gcount()));
  return bytes;
}

}  // namespace palermo::test
