// SPDX-License-Identifier: Apache-2.0
// What one thread needs to write files fast: open folders, and a list of what it wrote. For
// output's own files only.
#pragma once

#include "base/sha256.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::output {

struct WrittenFile {
  std::string_view path;
  std::uint64_t size = 0;
  Sha256 digest;
};

// Rights are set by hand only where the process's umask would not give 0644 and 0755.
struct Target {
  int root = -1;
  bool set_rights = false;
};

// Writes all of them; false with errno.
[[nodiscard]] bool write_bytes(int file, std::string_view bytes);

class Lane {
 public:
  Lane() = default;
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;
  ~Lane();

  // A lane belongs to one thread at a time.
  [[nodiscard]] bool try_take() { return !taken_.test_and_set(std::memory_order_acquire); }
  void give_back() { taken_.clear(std::memory_order_release); }

  // False with errno where it fails; EEXIST: the file is there already.
  [[nodiscard]] bool write(const Target& target, std::string_view path, std::string_view bytes);

  // The same in two steps: a new file to write to, and a line in the list once it is whole.
  [[nodiscard]] int open(const Target& target, std::string_view path);
  void add(const WrittenFile& file);

  void close_folders();
  void collect(std::vector<WrittenFile>& files) const;  // views into the lane

 private:
  struct Folder {
    std::string path;
    int handle = -1;
    std::uint64_t used = 0;
  };
  struct Entry {
    std::uint64_t path_at = 0, size = 0;
    std::uint32_t path_length = 0;
    Sha256 digest;
  };
  // One for each language and for the data beside the pages, twice.
  static constexpr std::size_t open_folders = 16;

  [[nodiscard]] int folder(const Target& target, std::string_view path);

  std::atomic_flag taken_;
  std::array<Folder, open_folders> folders_;
  std::uint64_t clock_ = 0;
  std::string name_;   // of the file at hand
  std::string paths_;  // of all files, one after the other
  std::vector<Entry> entries_;
};

}  // namespace palermo::output
