// SPDX-License-Identifier: Apache-2.0
#include "downloads/gzip.h"
#include "downloads/tar.h"
#include "support/catch.h"

#include <archive.h>
#include <archive_entry.h>
#include <map>
#include <string>

using namespace palermo;
using downloads::Gzip;
using downloads::TarWriter;

namespace {

using Files = std::map<std::string, std::string>;

std::string pack(const Files& files, Instant time = Instant{}) {
  Gzip gzip;
  std::string out;
  TarWriter tar(
      [&](std::string_view block) {
        out += gzip.member(block);
        return true;
      },
      time);
  for (const auto& [path, bytes] : files) REQUIRE(tar.add(path, bytes));
  REQUIRE(tar.finish());
  return out;
}

struct Entry {
  std::string path, bytes, owner;
  unsigned mode = 0;
  long time = 0, user = 0, group = 0;
};

std::vector<Entry> unpack(const std::string& packed) {
  archive* const reader = archive_read_new();
  archive_read_support_filter_gzip(reader);
  archive_read_support_format_tar(reader);
  REQUIRE(archive_read_open_memory(reader, packed.data(), packed.size()) == ARCHIVE_OK);
  std::vector<Entry> entries;
  archive_entry* entry = nullptr;
  while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
    const char* const owner = archive_entry_uname(entry);
    Entry found{.path = archive_entry_pathname(entry),
                .owner = owner != nullptr ? owner : "",
                .mode = archive_entry_mode(entry),
                .time = archive_entry_mtime(entry),
                .user = static_cast<long>(archive_entry_uid(entry)),
                .group = static_cast<long>(archive_entry_gid(entry))};
    found.bytes.resize(static_cast<std::size_t>(archive_entry_size(entry)));
    CHECK(archive_read_data(reader, found.bytes.data(), found.bytes.size()) ==
          static_cast<la_ssize_t>(found.bytes.size()));
    entries.push_back(std::move(found));
  }
  archive_read_free(reader);
  return entries;
}

// As long as it says, and not of one piece.
std::string long_text(std::size_t size) {
  std::string text;
  for (unsigned i = 1; text.size() < size; ++i) text += std::to_string(i * 2654435761U) + "\n";
  text.resize(size);
  return text;
}

}  // namespace

TEST_CASE("an archive holds its files with one mode and time and nobody's name") {
  const Files files = {{"edition/README.md", "hello"}, {"edition/empty", ""}};
  const auto entries = unpack(pack(files, start_of(parse_day("2027-03-14").value())));
  REQUIRE(entries.size() == 2);
  for (const Entry& entry : entries) {
    CHECK(files.at(entry.path) == entry.bytes);
    CHECK(entry.mode == 0100644);
    CHECK(entry.time == 1804982400);
    CHECK(entry.user == 0);
    CHECK(entry.group == 0);
    CHECK(entry.owner.empty());
  }
}

TEST_CASE("an archive of many members unpacks to the same bytes") {
  Files files;
  const std::size_t sizes[] = {1, 511, 512, 513, TarWriter::block_size, 3 * TarWriter::block_size};
  for (const std::size_t size : sizes) files[std::to_string(size)] = long_text(size);
  const auto entries = unpack(pack(files));
  REQUIRE(entries.size() == files.size());
  for (const Entry& entry : entries) CHECK(files.at(entry.path) == entry.bytes);
}

TEST_CASE("a long path is kept whole") {
  const std::string path =
      std::string(90, 'a') + "/" + std::string(120, 'b') + "/" + std::string(110, 'c') + ".fr.md";
  const auto entries = unpack(pack({{path, "text"}}));
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].path == path);
  CHECK(entries[0].bytes == "text");
}

TEST_CASE("the same files give the same bytes, without time or system in the header") {
  const Files files = {{"a", long_text(3000000)}, {"b", "x"}};
  const std::string packed = pack(files);
  CHECK(packed == pack(files));
  REQUIRE(packed.size() > 10);
  CHECK(packed.substr(4, 4) == std::string(4, '\0'));
  CHECK(packed[9] == '\xFF');
}

TEST_CASE("a sink that refuses is heard of") {
  TarWriter tar([](std::string_view) { return false; }, Instant{});
  const bool added = tar.add("a", long_text(2 * TarWriter::block_size));
  CHECK_FALSE((added && tar.finish()));
}
