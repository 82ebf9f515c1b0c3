// SPDX-License-Identifier: Apache-2.0
#include "output/stream.h"

#include "output/lane.h"

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace palermo::output {

Stream::Stream(Stream&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      error_(other.error_),
      size_(other.size_),
      sum_(std::move(other.sum_)) {}

Stream::~Stream() {
  if (file_ >= 0) ::close(file_);
}

bool Stream::append(std::string_view bytes) {
  if (error_ != 0) return false;
  if (!write_bytes(file_, bytes)) {
    error_ = errno;
    return false;
  }
  size_ += bytes.size();
  sum_.append(bytes);
  return true;
}

}  // namespace palermo::output
