// SPDX-License-Identifier: Apache-2.0
#include "output/lane.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palermo::output {
namespace {

constexpr mode_t file_mode = 0644;
constexpr mode_t folder_mode = 0755;

bool make_one(const Target& target, const std::string& path) {
  if (::mkdirat(target.root, path.c_str(), folder_mode) != 0) return errno == EEXIST;
  return !target.set_rights || ::fchmodat(target.root, path.c_str(), folder_mode, 0) == 0;
}

// Most folders' parents are there: they are made only when the first try fails.
bool make_folders(const Target& target, const std::string& path) {
  if (make_one(target, path)) return true;
  const std::size_t slash = path.rfind('/');
  if (errno != ENOENT || slash == std::string::npos) return false;
  return make_folders(target, path.substr(0, slash)) && make_one(target, path);
}

// Keeps the errno of the write where both fail.
bool close_file(int file, bool good) {
  const int error = errno;
  const bool closed = ::close(file) == 0;
  if (!good) errno = error;
  return good && closed;
}

}  // namespace

bool write_bytes(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

Lane::~Lane() { close_folders(); }

void Lane::close_folders() {
  for (Folder& folder : folders_) {
    if (folder.handle >= 0) ::close(folder.handle);
    folder.handle = -1;
    folder.path.clear();
  }
}

int Lane::folder(const Target& target, std::string_view path) {
  if (path.empty()) return target.root;
  ++clock_;
  for (Folder& known : folders_)
    if (known.handle >= 0 && known.path == path) {
      known.used = clock_;
      return known.handle;
    }
  Folder& oldest =
      *std::min_element(folders_.begin(), folders_.end(),
                        [](const Folder& a, const Folder& b) { return a.used < b.used; });
  if (oldest.handle >= 0) ::close(oldest.handle);
  oldest.handle = -1;
  oldest.path = path;
  if (!make_folders(target, oldest.path)) return -1;
  oldest.handle =
      ::openat(target.root, oldest.path.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  oldest.used = clock_;
  return oldest.handle;
}

int Lane::open(const Target& target, std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const bool top = slash == std::string_view::npos;
  const int in = folder(target, top ? std::string_view{} : path.substr(0, slash));
  if (in < 0) return -1;
  name_ = top ? path : path.substr(slash + 1);
  const int file =
      ::openat(in, name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode);
  if (file < 0 || !target.set_rights || ::fchmod(file, file_mode) == 0) return file;
  (void)close_file(file, false);
  return -1;
}

bool Lane::write(const Target& target, std::string_view path, std::string_view bytes) {
  const int file = open(target, path);
  if (file < 0) return false;
  if (!close_file(file, write_bytes(file, bytes))) return false;
  add({path, bytes.size(), sha256(bytes)});
  return true;
}

void Lane::add(const WrittenFile& file) {
  entries_.push_back({.path_at = paths_.size(),
                      .size = file.size,
                      .path_length = static_cast<std::uint32_t>(file.path.size()),
                      .digest = file.digest});
  paths_ += file.path;
}

void Lane::collect(std::vector<WrittenFile>& files) const {
  for (const Entry& entry : entries_)
    files.push_back({std::string_view(paths_).substr(entry.path_at, entry.path_length), entry.size,
                     entry.digest});
}

}  // namespace palermo::output
