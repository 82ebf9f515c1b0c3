// SPDX-License-Identifier: Apache-2.0
#include "downloads/tar.h"

#include <archive.h>
#include <archive_entry.h>

namespace palermo::downloads {
namespace {

constexpr int blocking = 10240;  // what tar programs expect an archive to be a multiple of

struct FreeArchive {
  void operator()(archive* writer) const { archive_write_free(writer); }
};
struct FreeEntry {
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

la_ssize_t take(archive* /*writer*/, void* sink, const void* bytes, std::size_t size) {
  const std::string_view block(static_cast<const char*>(bytes), size);
  return (*static_cast<Sink*>(sink))(block) ? static_cast<la_ssize_t>(size) : -1;
}

}  // namespace

struct TarWriter::State {
  Sink sink;
  Instant time;
  std::unique_ptr<archive_entry, FreeEntry> entry{archive_entry_new()};
  std::unique_ptr<archive, FreeArchive> writer{archive_write_new()};
  bool good = true;
};

TarWriter::TarWriter(Sink sink, Instant time) : state_(std::make_unique<State>()) {
  state_->sink = std::move(sink);
  state_->time = time;
  archive* const writer = state_->writer.get();
  state_->good =
      archive_write_set_format_pax_restricted(writer) == ARCHIVE_OK &&
      archive_write_set_bytes_per_block(writer, static_cast<int>(block_size)) == ARCHIVE_OK &&
      archive_write_set_bytes_in_last_block(writer, blocking) == ARCHIVE_OK &&
      archive_write_open(writer, &state_->sink, nullptr, take, nullptr) == ARCHIVE_OK;
}

TarWriter::~TarWriter() = default;

bool TarWriter::add(const std::string& path, std::string_view bytes) {
  archive_entry* const entry = archive_entry_clear(state_->entry.get());
  archive_entry_set_pathname(entry, path.c_str());
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
  archive_entry_set_mtime(entry, state_->time.time_since_epoch().count(), 0);
  archive* const writer = state_->writer.get();
  state_->good = state_->good && archive_write_header(writer, entry) == ARCHIVE_OK &&
                 archive_write_data(writer, bytes.data(), bytes.size()) ==
                     static_cast<la_ssize_t>(bytes.size());
  return state_->good;
}

bool TarWriter::finish() {
  state_->good = archive_write_close(state_->writer.get()) == ARCHIVE_OK && state_->good;
  return state_->good;
}

}  // namespace palermo::downloads
