// SPDX-License-Identifier: Apache-2.0
#include "downloads/unpack.h"

#include <archive.h>
#include <archive_entry.h>

#include <boost/filesystem.hpp>

#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace palermo::downloads {
namespace {

namespace fs = boost::filesystem;

constexpr std::size_t piece = std::size_t{1} << 18U;
constexpr std::size_t most_bytes = std::size_t{8} << 30U;  // of all files together

struct Free {
  void operator()(struct archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<struct archive, Free>;

Diagnostic refused(const fs::path& archive, std::string message) {
  return {.code = "archive-form",
          .at = {archive.string()},
          .message = std::move(message),
          .hint = "take edition.tar.gz of a published site, as it is"};
}

bool plain_name(std::string_view path) {
  if (path.empty() || path.front() == '/' || path.size() > 1024) return false;
  for (;;) {
    const std::string_view step = path.substr(0, path.find('/'));
    if (step.empty() || step.front() == '.') return false;
    if (step.size() == path.size()) return true;
    path.remove_prefix(step.size() + 1);
  }
}

Reader open(const fs::path& path) {
  Reader reader(archive_read_new());
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_format_tar(reader.get());
  if (archive_read_open_filename(reader.get(), path.c_str(), piece) != ARCHIVE_OK) reader.reset();
  return reader;
}

bool write_file(struct archive* reader, const fs::path& path, std::size_t& budget) {
  boost::system::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream out(path.string(), std::ios::binary);
  std::string buffer(piece, '\0');
  for (;;) {
    const la_ssize_t n = archive_read_data(reader, buffer.data(), buffer.size());
    if (n == 0) return out.good();
    if (n < 0 || static_cast<std::size_t>(n) > budget) return false;
    budget -= static_cast<std::size_t>(n);
    out.write(buffer.data(), n);
  }
}

}  // namespace

Result<void> unpack(const fs::path& archive, const fs::path& folder) {
  const Reader reader = open(archive);
  if (reader == nullptr) return fail(refused(archive, "it is not an archive, or not there"));
  std::size_t budget = most_bytes;
  for (struct archive_entry* entry = nullptr;;) {
    const int step = archive_read_next_header(reader.get(), &entry);
    if (step == ARCHIVE_EOF) return {};
    const char* const name = step == ARCHIVE_OK ? archive_entry_pathname(entry) : nullptr;
    if (name == nullptr || !plain_name(name) || archive_entry_filetype(entry) != AE_IFREG ||
        archive_entry_hardlink(entry) != nullptr)
      return fail(refused(archive, "it is damaged, or holds what no edition holds"));
    if (!write_file(reader.get(), folder / name, budget))
      return fail(refused(archive, "a file of it cannot be unpacked"));
  }
}

}  // namespace palermo::downloads
