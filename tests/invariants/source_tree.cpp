// SPDX-License-Identifier: Apache-2.0
#include "invariants/source_tree.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace palermo::test {
namespace fs = boost::filesystem;

SourceFile source_file(std::string_view path) {
  SourceFile file;
  file.path = path;
  std::ifstream in((fs::path(PALERMO_SOURCE_DIR) / file.path).string(), std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  file.text = text.str();
  std::istringstream lines(file.text);
  for (std::string line; std::getline(lines, line);) file.lines.push_back(line);
  return file;
}

std::vector<SourceFile> source_files(std::string_view folder,
                                     const std::vector<std::string>& endings) {
  std::vector<std::string> paths;
  const fs::path root = fs::path(PALERMO_SOURCE_DIR);
  fs::recursive_directory_iterator it(root / std::string(folder)), end;
  for (; it != end; ++it) {
    if (it->path().filename() == "node_modules") it.disable_recursion_pending();
    const std::string ending = it->path().extension().string();
    if (std::find(endings.begin(), endings.end(), ending) != endings.end())
      paths.push_back(it->path().lexically_relative(root).generic_string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<SourceFile> files;
  for (const std::string& path : paths) files.push_back(source_file(path));
  return files;
}

}  // namespace palermo::test
