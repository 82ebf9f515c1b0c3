// SPDX-License-Identifier: Apache-2.0
// The budgets and bans of the house style that a test can hold.
#include "invariants/source_tree.h"
#include "support/catch.h"

#include <algorithm>
#include <map>
#include <regex>

using namespace palermo::test;

namespace {

// What may not be called in a stage, and why. Only cli may ask the machine.
const std::map<std::string, std::string> banned = {
    {"system_clock::now", "the instant is an argument: a page never knows the day of the build"},
    {"getenv", "no hidden input reaches a page"},
    {"setlocale", "the same bytes under any locale"},
    {"std::locale", "the same bytes under any locale"},
    {"std::rand", "no random order or name in the output"},
    {"random_device", "no random order or name in the output"},
    {"unordered_", "its order differs between machines; use a sorted container"},
    {"std::filesystem", "Boost.Filesystem serves paths and folders throughout"},
};

// The programs themselves, which read the command line.
bool in_cli(const std::string& path) {
  return path.rfind("generator/cli/", 0) == 0 || path.rfind("generator/audit/program/", 0) == 0;
}

}  // namespace

TEST_CASE("a source file has at most 400 lines of at most 100 columns") {
  for (const char* folder : {"generator", "tests"})
    for (const SourceFile& file : source_files(folder, {".h", ".cpp", ".py", ".js"})) {
      INFO(file.path);
      CHECK(file.lines.size() <= 400);
      for (std::size_t i = 0; i < file.lines.size(); ++i) {
        const auto lead = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
        const auto columns = std::count_if(file.lines[i].begin(), file.lines[i].end(), lead);
        INFO("line " << i + 1);
        if (columns > 100) CHECK(columns <= 100);
      }
    }
}

TEST_CASE("every source file names its licence in its first lines") {
  for (const char* folder : {"generator", "tests"})
    for (const SourceFile& file : source_files(folder, {".h", ".cpp"})) {
      INFO(file.path);
      REQUIRE_FALSE(file.lines.empty());
      CHECK(file.lines[0] == "// SPDX-License-Identifier: Apache-2.0");
    }
}

TEST_CASE("no stage asks for the clock, the locale, the environment or chance") {
  for (const SourceFile& file : source_files("generator", {".h", ".cpp"})) {
    if (in_cli(file.path)) continue;
    for (const auto& [call, reason] : banned) {
      INFO(file.path << " uses " << call << ": " << reason);
      CHECK(file.text.find(call) == std::string::npos);
    }
  }
}

TEST_CASE("no left-over marks stand in the sources") {
  const std::regex mark(
      "\\b(TO"
      "DO|FIX"
      "ME|XX"
      "X|HA"
      "CK)\\b");
  for (const char* folder : {"generator", "tests", "templates", "site", "i18n"})
    for (const SourceFile& file :
         source_files(folder, {".h", ".cpp", ".html", ".css", ".json", ".py", ".js"})) {
      INFO(file.path);
      CHECK_FALSE(std::regex_search(file.text, mark));
    }
}
