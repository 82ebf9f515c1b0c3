// SPDX-License-Identifier: Apache-2.0
#include "search/bundles.h"

#include "base/read_stream.h"
#include "search/pagefind.h"

#include <boost/filesystem/directory.hpp>
#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace palermo::search {
namespace {

namespace fs = boost::filesystem;

// The interface and the marking of Pagefind's own are not shipped. Of the two modules the one for
// languages without a stemmer is needed where there is no other.
bool is_wanted(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name == "wasm.unknown.pagefind") {
    const auto others = std::count_if(
        fs::directory_iterator(file.parent_path()), fs::directory_iterator(),
        [](const fs::directory_entry& entry) { return entry.path().extension() == ".pagefind"; });
    return others == 1;
  }
  if (name == "pagefind.js" || name == "pagefind-worker.js" || name == "pagefind-entry.json")
    return true;
  const std::string ending = file.extension().string();
  return ending == ".pagefind" || ending.starts_with(".pf_");
}

std::vector<fs::path> files_of(const fs::path& bundle) {
  std::vector<fs::path> files;
  boost::system::error_code failure;
  fs::recursive_directory_iterator entry(bundle, failure);
  for (; !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure))
    if (entry->symlink_status().type() == fs::regular_file && is_wanted(entry->path()))
      files.push_back(entry->path());
  std::ranges::sort(files);
  return files;
}

Result<void> ship(const fs::path& bundle, Language language, output::Release& release,
                  BundleStats& stats) {
  const std::string folder = "search/" + std::string(code(language)) + "/";
  const std::vector<fs::path> files = files_of(bundle);
  if (files.empty())
    return fail({.code = "search-index",
                 .message = "Pagefind made no index, and does not say why",
                 .hint = "try again, or build with --no-search"});
  for (const fs::path& path : files) {
    fs::ifstream file(path, std::ios::binary);
    const std::string bytes = read_stream(file);
    if (!file)
      return fail({.code = "search-index",
                   .message = "a file of the index that Pagefind made cannot be read",
                   .hint = "see whether the disk is failing or too many files are open"});
    const fs::path relative = path.lexically_relative(bundle);
    if (auto written = release.write(folder + relative.string(), bytes); !written) return written;
    ++stats.files;
    stats.bytes += bytes.size();
  }
  return {};
}

}  // namespace

Result<BundleStats> write_bundles(const Tree& tree, const fs::path& pagefind,
                                  output::Release& release) {
  BundleStats stats{.documents = tree.documents()};
  for (const Language language : all_languages) {
    if (!tree.languages().contains(language) || !tree.wanted().contains(language)) continue;
    const fs::path source = tree.folder() / std::string(code(language));
    const fs::path bundle = tree.folder() / ("bundle-" + std::string(code(language)));
    const auto made = run_pagefind({.program = pagefind, .source = source, .bundle = bundle});
    if (!made) return fail(made.error());
    if (auto shipped = ship(bundle, language, release, stats); !shipped)
      return fail(shipped.error());
    boost::system::error_code failure;
    fs::remove_all(source, failure);
    fs::remove_all(bundle, failure);
  }
  return stats;
}

}  // namespace palermo::search
