// SPDX-License-Identifier: Apache-2.0
#include "edition/text_store.h"

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace palermo::edition {
namespace {

// File systems without nameless files give the name back at once.
int open_unlinked(const std::string& folder) {
  std::string name = folder + "/palermo-XXXXXX";
  const int file = ::mkostemp(name.data(), O_CLOEXEC);
  if (file >= 0) ::unlink(name.c_str());
  return file;
}

int open_nameless(const std::string& folder) {
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
  return file >= 0 ? file : open_unlinked(folder);
}

bool write_all(int file, std::string_view text, std::uint64_t offset) {
  while (!text.empty()) {
    const ssize_t n = ::pwrite(file, text.data(), text.size(), static_cast<off_t>(offset));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(n));
    offset += static_cast<std::uint64_t>(n);
  }
  return true;
}

}  // namespace

Result<TextStore> TextStore::create(const boost::filesystem::path& folder) {
  const int file = open_nameless(folder.string());
  if (file < 0)
    return fail({.code = "text-store-open",
                 .message = "no temporary file can be made in " + folder.string(),
                 .hint = "set TMPDIR to a folder that can be written to"});
  return TextStore(file);
}

TextStore::TextStore(TextStore&& other) noexcept
    : file_(std::exchange(other.file_, -1)), end_(other.end_.load()) {}

TextStore& TextStore::operator=(TextStore&& other) noexcept {
  if (this == &other) return *this;
  if (file_ >= 0) ::close(file_);
  file_ = std::exchange(other.file_, -1);
  end_ = other.end_.load();
  return *this;
}

TextStore::~TextStore() {
  if (file_ >= 0) ::close(file_);
}

Result<TextSpan> TextStore::append(std::string_view text) {
  const bool fits = text.size() <= std::numeric_limits<std::uint32_t>::max();
  const std::uint64_t offset = fits ? end_.fetch_add(text.size(), std::memory_order_relaxed) : 0;
  if (!fits || !write_all(file_, text, offset))
    return fail({.code = "text-store-write",
                 .message = "a temporary file cannot be written",
                 .hint = "is the disk of the temporary folder full?"});
  return TextSpan{offset, static_cast<std::uint32_t>(text.size())};
}

bool TextStore::read(TextSpan span, std::string& text) const {
  text.resize(span.length);
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t n = ::pread(file_, text.data() + done, text.size() - done,
                              static_cast<off_t>(span.offset + done));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    done += static_cast<std::size_t>(n);
  }
  return true;
}

}  // namespace palermo::edition
