// SPDX-License-Identifier: Apache-2.0
// An archive together with everything of a Git repository around it that no site may depend on:
// history, other refs, packing, entries that no checkout could hold.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "leaks/archive.h"
#include "support/repository.h"

namespace palermo::leaks {

// An entry of any name and mode in a folder of the content ("" is the folder itself).
struct Stranger {
  std::string folder, name, bytes;
  unsigned mode = test::file_mode;
  bool in_folder = false;  // a folder of this name with one file in it
};

struct Reference {
  std::string name;      // "refs/notes/commits"
  std::string contents;  // of the one file in its tree
};

struct Shape {
  std::string author = "A. Sample <sample@example.org>";
  std::string message = "Sample\n";
  std::int64_t date = 1740000000;
  unsigned commits = 1;
  bool packed = false;
  std::vector<Stranger> strangers;
  std::vector<std::string> links, submodules;  // paths below the content folder
  std::vector<Reference> references;
  std::vector<std::string> dangling;  // blobs that nothing points to
  std::vector<std::string> damaged;   // secret files with corrupt objects, where nothing needs them
  Files beside;                       // files outside the content folder
};

struct Twin {
  Archive archive;
  Shape shape;
};

// The repository of a twin.
[[nodiscard]] std::unique_ptr<test::TestRepository> make_repository(const Twin& twin);

}  // namespace palermo::leaks
