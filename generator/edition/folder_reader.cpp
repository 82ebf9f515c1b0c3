// SPDX-License-Identifier: Apache-2.0
#include "edition/folder_reader.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace palermo::edition {
namespace {

// Closes what it holds.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (number_ >= 0) ::close(number_);
  }
  void replace(int number) {
    if (number_ >= 0) ::close(number_);
    number_ = number;
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

tl::unexpected<Diagnostic> refuse(std::string_view path, std::string code, std::string message) {
  return fail(
      {.code = std::move(code), .at = {.file = std::string(path)}, .message = std::move(message)});
}

// Steps down folder by folder, so that a link in the middle is not followed either.
int open_below(int folder, std::string_view path) {
  Handle at(-1);
  for (;;) {
    const int from = at.number() < 0 ? folder : at.number();
    const std::size_t slash = path.find('/');
    const std::string step(path.substr(0, slash));
    if (step.empty() || step == "." || step == "..") return -1;
    if (slash == std::string_view::npos)
      return ::openat(from, step.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    const int next = ::openat(from, step.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (next < 0) return -1;
    at.replace(next);
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

Result<FolderReader> FolderReader::open(const boost::filesystem::path& folder) {
  const int handle = ::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0)
    return fail({.code = "edition-folder",
                 .message = folder.string() + " is not a folder that can be read",
                 .hint = "name a folder made by palermo export"});
  return FolderReader(handle);
}

FolderReader::FolderReader(FolderReader&& other) noexcept
    : folder_(std::exchange(other.folder_, -1)) {}

FolderReader::~FolderReader() {
  if (folder_ >= 0) ::close(folder_);
}

Result<std::string> FolderReader::read(std::string_view path, std::size_t most_bytes) const {
  const Handle file(open_below(folder_, path));
  if (file.number() < 0) {
    const bool link = errno == ELOOP || errno == ENOTDIR;
    return refuse(path, link ? "edition-not-a-file" : "file-missing",
                  link ? "not a plain file in plain folders" : "no such file can be read");
  }
  struct stat status {};
  if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
    return refuse(path, "edition-not-a-file", "not a plain file in plain folders");
  if (static_cast<std::size_t>(status.st_size) > most_bytes)
    return refuse(path, "edition-too-large", "file too large");

  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = ::read(file.number(), bytes.data() + done, bytes.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return refuse(path, "edition-read", "the file changed or cannot be read");
    done += static_cast<std::size_t>(n);
  }
  return bytes;
}

}  // namespace palermo::edition
