// SPDX-License-Identifier: Apache-2.0
// What is asked of a site that is on the disk: is it as its manifest says, is it the same as
// another, and is it served.
#include "output/compare.h"
#include "output/release.h"
#include "output/shelf.h"
#include "output/verify.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>

#include <sys/stat.h>
#include <unistd.h>

using namespace palermo;
using output::Shelf;
using test::read_file;
using test::TemporaryFolder;
namespace fs = boost::filesystem;

namespace {

using Lines = std::vector<std::string>;

void write_site(const fs::path& folder, const std::string& home = "home") {
  auto release = output::Release::create(folder);
  REQUIRE(release);
  REQUIRE(release->write("index.html", home));
  REQUIRE(release->write("en/a.html", "page"));
  REQUIRE(release->finish());
}

void overwrite(const fs::path& path, const std::string& bytes) {
  const TemporaryFolder folder;
  folder.write("bytes", bytes);
  fs::remove(path);
  fs::copy_file(folder.path() / "bytes", path);
}

Lines problems(const fs::path& site) {
  const auto verified = output::verify_site(site);
  if (!verified) return {verified.error().code};
  Lines lines;
  for (const Diagnostic& difference : verified->differences)
    lines.push_back(difference.at.file + " " + difference.code);
  return lines;
}

unsigned mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

Shelf open_shelf(const fs::path& folder) {
  auto shelf = Shelf::open(folder);
  REQUIRE(shelf);
  return std::move(*shelf);
}

void serve(Shelf& shelf, const std::string& name, const std::string& home) {
  write_site(shelf.work() / "site", home);
  REQUIRE(shelf.serve(shelf.work() / "site", name));
}

}  // namespace

TEST_CASE("a site as it was written is as its manifest says") {
  const TemporaryFolder folder;
  write_site(folder.path() / "site");
  CHECK(problems(folder.path() / "site").empty());
  CHECK(output::verify_site(folder.path() / "site")->files == 2);
}

TEST_CASE("a changed file, one that is missing and one too many are each named") {
  const TemporaryFolder folder;
  const fs::path site = folder.path() / "site";
  write_site(site);
  overwrite(site / "index.html", "hone");  // of the same length
  fs::remove(site / "en/a.html");
  overwrite(site / "en/b.html", "more");
  CHECK(problems(site) == Lines{"en/a.html manifest-missing", "en/b.html manifest-unlisted",
                                "index.html manifest-changed"});
}

TEST_CASE("a site with a link, without a manifest or with another's is refused") {
  const TemporaryFolder folder;
  const fs::path site = folder.path() / "site";
  write_site(site);
  REQUIRE(::symlink("index.html", (site / "link.html").c_str()) == 0);
  CHECK(problems(site) == Lines{"output-odd-file"});
  fs::remove(site / "link.html");
  overwrite(site / "manifest.json", R"({"generator":"palermo","manifest":1,"files":[
    {"path":"../a.html","sha256":"00","size":1}]})");
  CHECK(problems(site) == Lines{"manifest-form"});
  fs::remove(site / "manifest.json");
  CHECK(problems(site).size() == 1);
}

TEST_CASE("two folders are the same where every file of both has the same bytes") {
  const TemporaryFolder left, right;
  for (const TemporaryFolder* folder : {&left, &right}) {
    folder->write("a.html", "same");
    folder->write("b/c.html", std::string(600'000, 'x'));
  }
  CHECK(output::differing_files(left.path(), right.path())->empty());
  overwrite(right.path() / "b/c.html", std::string(599'999, 'x') + "y");
  left.write("only-left.html", "");
  right.write("only-right.html", "");
  CHECK(*output::differing_files(left.path(), right.path()) ==
        Lines{"b/c.html", "only-left.html", "only-right.html"});
}

TEST_CASE("a shelf serves one site by a link, and all but the sites is private") {
  const TemporaryFolder folder;
  const fs::path place = folder.path() / "shelf";
  Shelf shelf = open_shelf(place);
  CHECK(shelf.current().empty());
  serve(shelf, "one", "first");
  CHECK(fs::read_symlink(place / "current") == "releases/one");
  serve(shelf, "two", "second");
  CHECK(read_file(place / "current/index.html") == "second");
  CHECK(shelf.releases() == Lines{"one", "two"});
  REQUIRE(shelf.remember("reports/0001.json", "{}"));
  CHECK(mode_of(place / "private") == 0700);
  CHECK(mode_of(place / "private/reports/0001.json") == 0600);
  CHECK(mode_of(place / "releases/two") == 0755);
}

TEST_CASE("the served site cannot be removed from its shelf, the others can") {
  const TemporaryFolder folder;
  Shelf shelf = open_shelf(folder.path() / "shelf");
  serve(shelf, "one", "first");
  serve(shelf, "two", "second");
  REQUIRE(shelf.remove("two"));
  REQUIRE(shelf.remove("one"));
  CHECK(shelf.releases() == Lines{"two"});
}

TEST_CASE("C04: two publishers cannot have one shelf, and the work of a dead one is removed") {
  const TemporaryFolder folder;
  const fs::path place = folder.path() / "shelf";
  {
    const Shelf first = open_shelf(place);
    CHECK(Shelf::open(place).error().code == "output-locked");
    folder.write("shelf/private/work/left.html", "half a page");
  }
  const Shelf second = open_shelf(place);
  CHECK(fs::is_empty(second.work()));
}

TEST_CASE("a folder with something else in it is not made a shelf, and stays as it is") {
  const TemporaryFolder folder;
  folder.write("shelf/thesis.txt", "years of work");
  CHECK(Shelf::open(folder.path() / "shelf").error().code == "shelf-foreign");
  CHECK_FALSE(fs::exists(folder.path() / "shelf/releases"));
}

TEST_CASE("a link that somebody turned elsewhere is not taken for a served site") {
  const TemporaryFolder folder;
  const fs::path place = folder.path() / "shelf";
  Shelf shelf = open_shelf(place);
  REQUIRE(::symlink("/etc", (place / "current").c_str()) == 0);
  CHECK(shelf.current().empty());
  serve(shelf, "one", "first");
  CHECK(shelf.current() == fs::canonical(place) / "releases/one");
}
