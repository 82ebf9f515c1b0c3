// SPDX-License-Identifier: Apache-2.0
#include "cli/pagefind.h"

#include <boost/filesystem/operations.hpp>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

// The larger one divides Chinese texts into words; some systems have it under the shorter name.
constexpr const char* names[] = {"pagefind_extended", "pagefind"};
constexpr const char* packages[] = {"linux-x64", "linux-arm64"};

bool is_program(const fs::path& path) {
  boost::system::error_code failure;
  return fs::is_regular_file(path, failure) && ::access(path.c_str(), X_OK) == 0;
}

void add_search_path(std::vector<fs::path>& places) {
  const char* const variable = std::getenv("PATH");
  std::string_view rest = variable == nullptr ? "" : variable;
  while (!rest.empty()) {
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    if (rest.starts_with('/')) places.emplace_back(std::string(rest.substr(0, colon)));
    rest.remove_prefix(std::min(colon + 1, rest.size()));
  }
}

}  // namespace

Result<fs::path> find_pagefind(const std::string& asked, const fs::path& theme) {
  if (!asked.empty()) {
    if (is_program(asked)) return fs::absolute(asked);
    return fail({.code = "no-pagefind",
                 .at = {asked},
                 .message = "there is no such program",
                 .hint = "name Pagefind's program, or build with --no-search"});
  }
  std::vector<fs::path> places;
  for (const char* package : packages)
    places.push_back(fs::absolute(theme) / "site/vendor/node_modules/@pagefind" / package / "bin");
  add_search_path(places);
  for (const fs::path& place : places)
    for (const char* name : names)
      if (is_program(place / name)) return place / name;
  return fs::path();
}

}  // namespace palermo::cli
