// SPDX-License-Identifier: Apache-2.0
#include "authority/private_file.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palermo::authority {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  [[nodiscard]] bool good() const { return number_ >= 0; }
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool flush_folder(const boost::filesystem::path& file) {
  const boost::filesystem::path folder =
      file.has_parent_path() ? file.parent_path() : boost::filesystem::path(".");
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return descriptor.good() && ::fsync(descriptor.get()) == 0;
}

Diagnostic not_private(const boost::filesystem::path& folder) {
  return {.code = "cache-not-private",
          .at = {folder.string()},
          .message = "the folder of the cache is not yours alone",
          .hint = "name a folder that only you may enter (mode 0700), or remove it"};
}

bool is_private(const boost::filesystem::path& folder) {
  struct stat status {};
  return ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
         status.st_uid == ::geteuid() && (status.st_mode & 077U) == 0;
}

}  // namespace

std::optional<std::string> read_private(const boost::filesystem::path& file,
                                        std::size_t most_bytes) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  struct stat status {};
  if (!descriptor.good() || ::fstat(descriptor.get(), &status) != 0) return std::nullopt;
  if (!S_ISREG(status.st_mode) || status.st_size > static_cast<off_t>(most_bytes))
    return std::nullopt;
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t at = 0;
  while (at < bytes.size()) {
    const ssize_t count = ::read(descriptor.get(), bytes.data() + at, bytes.size() - at);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    at += static_cast<std::size_t>(count);
  }
  return bytes;
}

bool write_private(const boost::filesystem::path& file, std::string_view bytes) {
  std::string fresh = file.string() + ".XXXXXX";
  {
    const Descriptor descriptor(::mkostemp(fresh.data(), O_CLOEXEC));  // mode 0600
    if (!descriptor.good()) return false;
    if (!write_all(descriptor.get(), bytes) || ::fsync(descriptor.get()) != 0) {
      ::unlink(fresh.c_str());
      return false;
    }
  }
  if (::rename(fresh.c_str(), file.c_str()) == 0) return flush_folder(file);
  ::unlink(fresh.c_str());
  return false;
}

Result<void> make_private_folder(const boost::filesystem::path& folder) {
  (void)::mkdir(folder.c_str(), 0700);
  if (!is_private(folder)) return fail(not_private(folder));
  return {};
}

}  // namespace palermo::authority
