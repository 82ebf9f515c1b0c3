// SPDX-License-Identifier: Apache-2.0
#include "output/release.h"
#include "support/catch.h"

#include <boost/filesystem.hpp>
#include <boost/filesystem/fstream.hpp>

#include <iterator>

using namespace palermo;
using output::Release;
namespace fs = boost::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / fs::unique_path("palermo-stream-%%%%%%%%");
  Folder() { fs::create_directory(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
};

std::string slurp(const fs::path& path) {
  fs::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

TEST_CASE("a file written in pieces is a file of the site, with the hash of the whole") {
  const Folder folder;
  auto release = Release::create(folder.path / "public");
  REQUIRE(release);
  auto stream = release->open("data/parts.csv");
  REQUIRE(stream);
  CHECK(stream->append("hello, "));
  CHECK(release->write("index.html", "page"));
  CHECK(stream->append("world"));
  const auto written = release->close(std::move(*stream));
  REQUIRE(written);
  CHECK(written->size == 12);
  CHECK(written->digest == sha256("hello, world"));
  const auto outcome = release->finish();
  REQUIRE(outcome);
  CHECK(outcome->files == 2);
  CHECK(slurp(folder.path / "public/data/parts.csv") == "hello, world");
  CHECK(slurp(folder.path / "public/manifest.json").find(to_text(written->digest)) !=
        std::string::npos);
}

TEST_CASE("a site with a file that was never closed is not finished") {
  const Folder folder;
  auto release = Release::create(folder.path / "public");
  REQUIRE(release);
  {
    auto stream = release->open("data/parts.csv");
    REQUIRE(stream);
    CHECK(stream->append("half"));
  }
  CHECK_FALSE(release->finish());
}

TEST_CASE("a file in pieces obeys the rules of paths") {
  const Folder folder;
  auto release = Release::create(folder.path / "public");
  REQUIRE(release);
  CHECK_FALSE(release->open("../data.csv"));
  CHECK_FALSE(release->open("manifest.json"));
  CHECK_FALSE(release->finish());
}

TEST_CASE("a path is written once, whole or in pieces") {
  const Folder folder;
  auto release = Release::create(folder.path / "public");
  REQUIRE(release);
  REQUIRE(release->write("data/a.csv", "a"));
  CHECK_FALSE(release->open("data/a.csv"));
}
