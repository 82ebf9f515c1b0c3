// SPDX-License-Identifier: Apache-2.0
// A work tree with the real reference data and a little material, for the tests of commands.
#pragma once

#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>

#include <string>

namespace palermo::test {

class WorkTree {
 public:
  WorkTree() {
    namespace fs = boost::filesystem;
    for (const char* name : {"mechanism.json", "instruments.json", "states.json", "taxonomy.json",
                             "questionnaire.json", "draw.json"})
      folder_.write(std::string("content/") + name,
                    read_file(fs::path(PALERMO_SOURCE_DIR) / "content" / name));
    write("reviews/xaa/criminalization/responses/untoc/5-1.json", R"({"original": "fr"})");
    write("reviews/xaa/criminalization/responses/untoc/5-1.fr.md", "Texte.\n");
    write("reviews/xab/criminalization/responses/untoc/5-1.json", R"({"original": "ar"})");
  }

  void write(const std::string& path, std::string_view bytes) {
    folder_.write("content/" + path, bytes);
  }
  [[nodiscard]] std::string read(const std::string& path) const {
    return read_file(content() / path);
  }
  [[nodiscard]] boost::filesystem::path path() const { return folder_.path(); }
  [[nodiscard]] boost::filesystem::path content() const { return folder_.path() / "content"; }

 private:
  TemporaryFolder folder_;
};

}  // namespace palermo::test
