// SPDX-License-Identifier: Apache-2.0
// Who may include whom, read from the table of generator/README.md.
#include "invariants/source_tree.h"
#include "support/catch.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace palermo::test;

namespace {

using Layers = std::map<std::string, std::set<std::string>>;

std::set<std::string> words(const std::string& text) {
  std::set<std::string> found;
  const std::regex word("[a-z]+");
  for (std::sregex_iterator it(text.begin(), text.end(), word), end; it != end; ++it)
    found.insert(it->str());
  return found;
}

Layers read_layers() {
  Layers layers;
  for (const std::string& line : source_file("generator/README.md").lines) {
    if (line.rfind("| `", 0) != 0) continue;
    std::istringstream row(line);
    std::vector<std::string> cells;
    for (std::string cell; std::getline(row, cell, '|');) cells.push_back(cell);
    layers[*words(cells.at(1)).begin()] = words(cells.at(3));
  }
  return layers;
}

// The module of an include such as "git/revision.h"; empty where it is none of ours.
std::string included_module(const std::string& line) {
  static const std::regex include("^\\s*#\\s*include\\s*\"([a-z_]+)/");
  std::smatch match;
  return std::regex_search(line, match, include) ? match[1].str() : "";
}

std::string module_of(const std::string& path) {
  const std::size_t start = std::string("generator/").size();
  return path.substr(start, path.find('/', start) - start);
}

}  // namespace

TEST_CASE("every module of the code map exists, and every module stands in it") {
  const Layers layers = read_layers();
  std::set<std::string> in_tree;
  for (const SourceFile& file : source_files("generator", {".h", ".cpp"}))
    in_tree.insert(module_of(file.path));
  std::set<std::string> in_map;
  for (const auto& [module, uses] : layers) in_map.insert(module);
  CHECK(in_tree == in_map);
}

TEST_CASE("a module includes only the modules that the code map allows it") {
  const Layers layers = read_layers();
  REQUIRE(layers.size() > 10);
  for (const SourceFile& file : source_files("generator", {".h", ".cpp"})) {
    const std::string module = module_of(file.path);
    for (const std::string& line : file.lines) {
      const std::string used = included_module(line);
      if (used.empty() || used == module) continue;
      INFO(file.path << ": " << line);
      CHECK(layers.at(module).count(used) == 1);
    }
  }
}

TEST_CASE("the linker is given no module that the code map does not allow") {
  const std::regex uses("USES ([a-z ]+)");
  for (const auto& [module, allowed] : read_layers()) {
    const std::string text = source_file("generator/" + module + "/CMakeLists.txt").text;
    std::smatch match;
    if (!std::regex_search(text, match, uses)) continue;
    for (const std::string& used : words(match[1].str())) {
      INFO(module << " uses " << used);
      CHECK(allowed.count(used) == 1);
    }
  }
}

TEST_CASE("the layers have no cycle") {
  Layers rest = read_layers();
  while (!rest.empty()) {
    const auto free = std::find_if(rest.begin(), rest.end(), [&](const auto& entry) {
      return std::none_of(entry.second.begin(), entry.second.end(),
                          [&](const std::string& used) { return rest.count(used) == 1; });
    });
    REQUIRE(free != rest.end());
    rest.erase(free);
  }
}

TEST_CASE("libgit2 is included by git alone, ICU by language and the audit, cmark by markup") {
  const auto includes = [](const SourceFile& file, const char* header) {
    return file.text.find(std::string("#include <") + header) != std::string::npos;
  };
  for (const SourceFile& file : source_files("generator", {".h", ".cpp"})) {
    INFO(file.path);
    if (includes(file, "git2")) CHECK(module_of(file.path) == "git");
    const std::string module = module_of(file.path);
    if (includes(file, "unicode/")) CHECK((module == "language" || module == "audit"));
    if (includes(file, "cmark-gfm")) CHECK(module_of(file.path) == "markup");
  }
}
