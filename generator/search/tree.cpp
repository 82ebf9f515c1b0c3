// SPDX-License-Identifier: Apache-2.0
#include "search/tree.h"

#include <boost/filesystem/operations.hpp>

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace palermo::search {
namespace {

namespace fs = boost::filesystem;

// "xaa/responses-untoc/untoc-5-1.html": an anchor is a file in a folder named like the page.
fs::path file_of(const Document& document) {
  std::string path(document.path);
  const std::size_t dot = path.rfind('.');
  if (!document.anchor.empty()) path.insert(dot, "/" + std::string(document.anchor));
  return fs::path(std::string(code(document.language))) / path;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno != EINTR) return false;
    if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

bool write_new(const fs::path& path, std::string_view bytes) {
  boost::system::error_code failure;
  fs::create_directories(path.parent_path(), failure);
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return false;
  const bool written = write_all(file, bytes);
  return ::close(file) == 0 && written;
}

}  // namespace

Result<void> Tree::write(const Document& document) {
  const fs::path file = file_of(document);
  if (wanted_.contains(document.language) && !write_new(folder_ / file, to_page(document)))
    return fail({.code = "search-tree",
                 .at = {file.string()},
                 .message = "a text cannot be written where the search index is made from it",
                 .hint = "see that the disk has room, or build with --no-search"});
  ++counts_[index(document.language)];
  return {};
}

LanguageSet Tree::languages() const {
  LanguageSet languages;
  for (const Language language : all_languages)
    if (counts_[index(language)] > 0) languages.insert(language);
  return languages;
}

std::size_t Tree::documents() const {
  std::size_t documents = 0;
  for (const std::atomic<std::size_t>& count : counts_) documents += count;
  return documents;
}

}  // namespace palermo::search
