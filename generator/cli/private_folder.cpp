// SPDX-License-Identifier: Apache-2.0
#include "cli/private_folder.h"

#include <boost/filesystem.hpp>

#include <cstdlib>
#include <string>

namespace palermo::cli {
namespace fs = boost::filesystem;

PrivateFolder::PrivateFolder() {
  boost::system::error_code error;
  std::string name = (fs::temp_directory_path(error) / "palermo-XXXXXX").string();
  if (!error && ::mkdtemp(name.data()) != nullptr) path_ = name;
}

PrivateFolder::~PrivateFolder() {
  boost::system::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

}  // namespace palermo::cli
