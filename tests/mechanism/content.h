// SPDX-License-Identifier: Apache-2.0
// The project's own reference data for tests, from disk, and small changes to it.
#pragma once

#include "mechanism/reference.h"

#include <fstream>
#include <map>
#include <sstream>

namespace palermo::mechanism::test {

inline Result<std::string> read_content(std::string_view path) {
  std::ifstream file(std::string(PALERMO_SOURCE_DIR "/content/") + std::string(path));
  if (!file) return fail({.code = "file-missing", .at = {.file = std::string(path)}});
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline const Reference& reference() {
  static const auto loaded = load(read_content);
  return *loaded.value;
}

// The project's content with some files replaced.
inline ReadFile with(std::map<std::string, std::string> replaced) {
  return [replaced = std::move(replaced)](std::string_view path) -> Result<std::string> {
    const auto found = replaced.find(std::string(path));
    return found == replaced.end() ? read_content(path) : Result<std::string>(found->second);
  };
}

// One spot of one file of the content replaced.
inline ReadFile with_change(const std::string& path, const std::string& before,
                            const std::string& after) {
  std::string text = read_content(path).value_or("");
  const std::size_t at = text.find(before);
  if (at == std::string::npos) return with({{path, "the text to change is not there"}});
  return with({{path, text.replace(at, before.size(), after)}});
}

}  // namespace palermo::mechanism::test
