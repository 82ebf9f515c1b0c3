// SPDX-License-Identifier: Apache-2.0
#include "downloads/unpack.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <archive.h>
#include <archive_entry.h>

#include <boost/filesystem.hpp>

using namespace palermo;
using test::read_file;
using test::TemporaryFolder;
namespace fs = boost::filesystem;

namespace {

struct Item {
  std::string path;
  unsigned type = AE_IFREG;
  std::string link;
};

// An archive that no program of ours would make.
void write_archive(const fs::path& path, const std::vector<Item>& items) {
  struct archive* writer = archive_write_new();
  archive_write_add_filter_gzip(writer);
  archive_write_set_format_pax_restricted(writer);
  REQUIRE(archive_write_open_filename(writer, path.c_str()) == ARCHIVE_OK);
  for (const Item& item : items) {
    struct archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, item.path.c_str());
    archive_entry_set_filetype(entry, item.type);
    archive_entry_set_perm(entry, 0644);
    if (item.type == AE_IFLNK) archive_entry_set_symlink(entry, item.link.c_str());
    else if (!item.link.empty()) archive_entry_set_hardlink(entry, item.link.c_str());
    archive_entry_set_size(entry, item.link.empty() ? 4 : 0);
    archive_write_header(writer, entry);
    if (item.link.empty()) archive_write_data(writer, "text", 4);
    archive_entry_free(entry);
  }
  archive_write_free(writer);
}

std::string outcome(const std::vector<Item>& items) {
  const TemporaryFolder folder;
  write_archive(folder.path() / "a.tar.gz", items);
  fs::create_directory(folder.path() / "to");
  const auto done = downloads::unpack(folder.path() / "a.tar.gz", folder.path() / "to");
  CHECK_FALSE(fs::exists(folder.path() / "escaped.md"));
  return done ? "unpacked" : done.error().code;
}

}  // namespace

TEST_CASE("plain files are unpacked as they are") {
  const TemporaryFolder folder;
  write_archive(folder.path() / "a.tar.gz", {{"edition/README.md"}, {"edition/reviews/a.md"}});
  fs::create_directory(folder.path() / "to");
  REQUIRE(downloads::unpack(folder.path() / "a.tar.gz", folder.path() / "to"));
  CHECK(read_file(folder.path() / "to/edition/reviews/a.md") == "text");
}

TEST_CASE("names that lead out of the folder, links and folders are refused") {
  CHECK(outcome({{"edition/a.md"}}) == "unpacked");
  for (const char* path : {"../escaped.md", "edition/../../escaped.md", "edition/.git/config",
                           "edition//a.md", ".hidden"})
    CHECK(outcome({{path}}) == "archive-form");
  CHECK(outcome({{"edition/a.md", AE_IFLNK, "/etc/passwd"}}) == "archive-form");
  CHECK(outcome({{"edition/a.md"}, {"edition/b.md", AE_IFREG, "edition/a.md"}}) == "archive-form");
}

TEST_CASE("what is no archive, or a part of one, is refused") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "to");
  folder.write("a.tar.gz", "not an archive");
  CHECK(downloads::unpack(folder.path() / "a.tar.gz", folder.path() / "to").error().code ==
        "archive-form");
  CHECK(downloads::unpack(folder.path() / "none.tar.gz", folder.path() / "to").error().code ==
        "archive-form");
  write_archive(folder.path() / "b.tar.gz", {{"edition/a.md"}, {"edition/b.md"}});
  const std::string whole = read_file(folder.path() / "b.tar.gz");
  folder.write("c.tar.gz", whole.substr(0, whole.size() / 2));
  CHECK_FALSE(downloads::unpack(folder.path() / "c.tar.gz", folder.path() / "to"));
}
