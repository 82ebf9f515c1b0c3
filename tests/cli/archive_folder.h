// SPDX-License-Identifier: Apache-2.0
// An archive that `palermo init` made, and Git as a person has it, for the tests of commands.
#pragma once

#include "cli/run_command.h"
#include "cli/run_program.h"
#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>

#include <cstdlib>
#include <string>
#include <vector>

namespace palermo::test {

class ArchiveFolder {
 public:
  ArchiveFolder() {
    for (const char* name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"}) ::setenv(name, "Officer", 1);
    for (const char* name : {"GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"})
      ::setenv(name, "officer@example.org", 1);
    made = run_palermo({"init", path()});
  }

  [[nodiscard]] std::string path() const { return (folder_.path() / "archive").string(); }
  [[nodiscard]] boost::filesystem::path operator/(const std::string& file) const {
    return folder_.path() / "archive" / file;
  }
  [[nodiscard]] boost::filesystem::path beside(const std::string& name) const {
    return folder_.path() / name;
  }
  [[nodiscard]] std::string read(const std::string& file) const { return read_file(*this / file); }
  void write(const std::string& file, const std::string& bytes) const {
    folder_.write("archive/" + file, bytes);
  }
  [[nodiscard]] bool commit() const {
    return cli::run_command({"git", "-C", path(), "add", "--all"}).good() &&
           cli::run_command({"git", "-C", path(), "commit", "--quiet", "-m", "Go on"}).good();
  }
  // A command of the program on this archive.
  [[nodiscard]] RunResult run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--repo", path()});
    return run_palermo(arguments);
  }

  RunResult made;

 private:
  TemporaryFolder folder_;
};

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace palermo::test
