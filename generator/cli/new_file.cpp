// SPDX-License-Identifier: Apache-2.0
#include "cli/new_file.h"

#include <boost/filesystem.hpp>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace palermo::cli {
namespace {

Diagnostic not_written(const boost::filesystem::path& path) {
  return {.code = "not-written",
          .at = {path.string()},
          .message = "the file could not be written",
          .hint = "check that the folder can be written to and that the disk has room"};
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

}  // namespace

Result<bool> write_new_file(const boost::filesystem::path& path, std::string_view bytes) {
  boost::system::error_code error;
  if (path.has_parent_path()) boost::filesystem::create_directories(path.parent_path(), error);
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0 && errno == EEXIST) return false;
  if (file < 0) return fail(not_written(path));
  const bool written = write_all(file, bytes);
  if (::close(file) == 0 && written) return true;
  boost::filesystem::remove(path, error);  // half a file would be taken for one that was there
  return fail(not_written(path));
}

Result<void> replace_file(const boost::filesystem::path& path, std::string_view bytes) {
  boost::system::error_code error;
  const boost::filesystem::path fresh = path.string() + ".fresh";
  const Result<bool> written = write_new_file(fresh, bytes);
  if (!written) return fail(written.error());
  if (!*written || ::rename(fresh.c_str(), path.c_str()) != 0) {
    if (*written) boost::filesystem::remove(fresh, error);
    return fail(not_written(path));
  }
  return {};
}

}  // namespace palermo::cli
