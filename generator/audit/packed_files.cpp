// SPDX-License-Identifier: Apache-2.0
#include "audit/packed_files.h"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <memory>

namespace palermo::audit {
namespace {

constexpr std::size_t most_bytes = std::size_t{8} * 1024 * 1024 * 1024;  // of all files together
constexpr std::size_t most_of_one = std::size_t{512} * 1024 * 1024;

struct Free {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Free>;

Reader open(std::string_view packed) {
  Reader reader(archive_read_new());
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_format_tar(reader.get());
  const int opened = archive_read_open_memory(reader.get(), packed.data(), packed.size());
  return opened == ARCHIVE_OK ? std::move(reader) : nullptr;
}

bool read_entry(archive* reader, std::string& bytes) {
  std::array<char, 65536> piece{};
  bytes.clear();
  for (;;) {
    const la_ssize_t n = archive_read_data(reader, piece.data(), piece.size());
    if (n <= 0) return n == 0;
    if (bytes.size() > most_of_one) return false;
    bytes.append(piece.data(), static_cast<std::size_t>(n));
  }
}

}  // namespace

bool is_archive(std::string_view path) { return path.ends_with(".tar.gz"); }

bool for_each_packed_file(std::string_view packed, const LookInside& look) {
  const Reader reader = open(packed);
  if (reader == nullptr) return false;
  archive_entry* entry = nullptr;
  std::string bytes;
  std::size_t all = 0;
  int next = archive_read_next_header(reader.get(), &entry);
  for (; next == ARCHIVE_OK; next = archive_read_next_header(reader.get(), &entry)) {
    const char* const path = archive_entry_pathname(entry);
    if (path == nullptr || !read_entry(reader.get(), bytes)) return false;
    all += bytes.size();
    if (all > most_bytes) return false;
    look(path, bytes);
  }
  return next == ARCHIVE_EOF;
}

}  // namespace palermo::audit
