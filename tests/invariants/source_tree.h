// SPDX-License-Identifier: Apache-2.0
// The project's own sources as text, for the tests that hold its rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace palermo::test {

struct SourceFile {
  std::string path;  // from the top of the project, "generator/base/date.h"
  std::string text;
  std::vector<std::string> lines;
};

// Files below `folder` whose names end in one of `endings`, sorted by path.
std::vector<SourceFile> source_files(std::string_view folder,
                                     const std::vector<std::string>& endings);

SourceFile source_file(std::string_view path);

}  // namespace palermo::test
