// SPDX-License-Identifier: Apache-2.0
#include "cli/build_key.h"

#include "authority/private_file.h"
#include "base/sha256.h"
#include "cli/pagefind.h"
#include "cli/theme.h"
#include "cli/version.h"
#include "git/revision.h"

#include <boost/filesystem.hpp>
#include <boost/filesystem/fstream.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <sys/stat.h>
#include <vector>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

constexpr std::size_t most_file_bytes = std::size_t{64} << 20U;

// Each piece with its length, so that no two lists of pieces are one.
class Key {
 public:
  void add(std::string_view piece) {
    sum_.append(std::to_string(piece.size()) + ':');
    sum_.append(piece);
  }
  [[nodiscard]] Sha256 finish() { return sum_.finish(); }

 private:
  Sha256Stream sum_;
};

tl::unexpected<Diagnostic> unreadable(const fs::path& file) {
  return fail({.code = "build-key",
               .at = {file.string()},
               .message = "this cannot be read",
               .hint = "see that it is there and that you may read it"});
}

std::vector<fs::path> sorted_entries(const fs::path& folder, boost::system::error_code& error) {
  std::vector<fs::path> entries;
  for (fs::directory_iterator entry(folder, error);
       !error && entry != fs::directory_iterator(); entry.increment(error))
    entries.push_back(entry->path());
  std::ranges::sort(entries);
  return entries;
}

// By content: themes are edited while one looks at them. What npm installed is not of the theme.
Result<void> add_folder(const fs::path& folder, Key& key) {
  boost::system::error_code error;
  const auto entries = sorted_entries(folder, error);
  if (error) return unreadable(folder);
  key.add("folder " + std::to_string(entries.size()));
  for (const fs::path& entry : entries) {
    key.add(entry.filename().string());
    const fs::file_type type = fs::symlink_status(entry, error).type();
    if (type == fs::directory_file && entry.filename() != "vendor") {
      if (const auto added = add_folder(entry, key); !added) return added;
    } else if (type == fs::regular_file) {
      const auto bytes = authority::read_private(entry, most_file_bytes);
      if (!bytes) return unreadable(entry);
      key.add(*bytes);
    } else if (type != fs::directory_file && fs::is_regular_file(entry, error)) {
      return unreadable(entry);  // a link to a file: who knows when it changes
    }
  }
  return {};
}

// By what the kernel says of it: it sets the time of the last change, and nobody else can.
Result<void> add_program(const fs::path& file, Key& key) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return unreadable(file);
  key.add(file.string());
  for (const auto number :
       {static_cast<long long>(status.st_dev), static_cast<long long>(status.st_ino),
        static_cast<long long>(status.st_size), static_cast<long long>(status.st_mtim.tv_sec),
        static_cast<long long>(status.st_mtim.tv_nsec),
        static_cast<long long>(status.st_ctim.tv_sec),
        static_cast<long long>(status.st_ctim.tv_nsec)})
    key.add(std::to_string(number));
  return {};
}

bool is_library(const std::string& file) { return file.find(".so") != std::string::npos; }

Result<void> add_theme(const BuildRequest& request, Key& key) {
  const Result<fs::path> theme = find_theme(request.theme);
  if (!theme) return fail(theme.error());
  std::vector<std::string> folders = {"templates", "i18n", "site"};
  if (request.docs) folders.push_back("docs");
  for (const std::string& folder : folders)
    if (const auto added = add_folder(*theme / folder, key); !added) return added;
  if (!request.search) return {};
  const Result<fs::path> pagefind = find_pagefind(request.pagefind, *theme);
  if (!pagefind) return fail(pagefind.error());
  return pagefind->empty() ? Result<void>() : add_program(*pagefind, key);
}

Result<void> add_source(const SourceOptions& source, Key& key) {
  const auto revision = git::Revision::open(source.repository, source.revision, source.content);
  if (!revision) return fail(revision.error());
  key.add(to_text(revision->fingerprint()));
  if (source.roots.empty()) return {};
  const auto roots = authority::read_private(source.roots, most_file_bytes);
  if (!roots) return unreadable(source.roots);
  key.add(*roots);
  return {};
}

}  // namespace

Result<Sha256> program_key() {
  boost::system::error_code error;
  std::set<std::string> files = {fs::read_symlink("/proc/self/exe", error).string()};
  fs::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);)
    if (const std::size_t at = line.find('/'); at != std::string::npos && is_library(line))
      files.insert(line.substr(at));
  if (error || files.size() == 1) return unreadable("/proc/self/maps");
  Key key;
  key.add(version);
  for (const std::string& file : files)
    if (const auto added = add_program(file, key); !added) return fail(added.error());
  return key.finish();
}

Result<Sha256> build_key(const BuildRequest& request, const Sha256& program) {
  Key key;
  key.add("palermo: a build, 1");
  key.add(request.base_url);
  for (const bool option : {request.search, request.downloads, request.docs,
                            request.source.roots.empty()})
    key.add(option ? "yes" : "no");
  for (const Language language : all_languages)
    key.add(request.languages.contains(language) ? code(language) : "");
  key.add(to_text(program));
  if (const auto added = add_theme(request, key); !added) return fail(added.error());
  if (const auto added = add_source(request.source, key); !added) return fail(added.error());
  return key.finish();
}

}  // namespace palermo::cli
