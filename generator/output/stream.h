// SPDX-License-Identifier: Apache-2.0
// A file of a site that is too long to be put together in memory: written piece by piece by one
// thread. Made and closed by a Release; knows nothing of where it stands.
#pragma once

#include "base/sha256.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace palermo::output {

struct Written {
  std::uint64_t size = 0;
  Sha256 digest;
};

class Stream {
 public:
  Stream(std::string path, int file) : path_(std::move(path)), file_(file) {}
  Stream(Stream&& other) noexcept;
  Stream& operator=(Stream&&) = delete;
  ~Stream();

  // False where the disk failed: close() says so too.
  bool append(std::string_view bytes);

 private:
  friend class Release;

  std::string path_;
  int file_ = -1;
  int error_ = 0;
  std::uint64_t size_ = 0;
  Sha256Stream sum_;
};

}  // namespace palermo::output
