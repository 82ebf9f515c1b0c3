// SPDX-License-Identifier: Apache-2.0
#include "output/release.h"

#include "json/document.h"
#include "support/catch.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <sstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace palermo;
using output::Release;
namespace fs = boost::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / fs::unique_path("palermo-output-%%%%%%%%");
  Folder() { fs::create_directory(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    boost::system::error_code ignored;
    fs::permissions(path, fs::owner_all, ignored);
    fs::remove_all(path, ignored);
  }
};

std::string slurp(const fs::path& path) {
  std::ifstream file(path.string(), std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void spill(const fs::path& path, const std::string& text) {
  std::ofstream(path.string(), std::ios::binary) << text;
}

std::vector<std::string> names(const fs::path& folder) {
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(folder))
    found.push_back(entry.path().filename().string());
  std::sort(found.begin(), found.end());
  return found;
}

Release begin(const fs::path& out) {
  auto release = Release::create(out);
  if (!release) FAIL(to_text(release.error()));
  return std::move(*release);
}

output::Outcome build(const fs::path& out, const std::string& text) {
  Release release = begin(out);
  REQUIRE(release.write("index.html", text));
  REQUIRE(release.write("fr/a/b.html", "b"));
  const auto outcome = release.finish();
  REQUIRE(outcome);
  return *outcome;
}

std::string refusal(const fs::path& out) {
  const auto release = Release::create(out);
  if (release) return "none";
  CHECK_FALSE(release.error().hint.empty());
  return release.error().code;
}

ino_t inode(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_ino : 0;
}

mode_t mode(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a first site appears whole, with its manifest and nothing beside it") {
  const Folder folder;
  const output::Outcome outcome = build(folder.path / "public", "hello");
  CHECK(outcome.files == 2);
  CHECK(outcome.bytes == 6);
  CHECK_FALSE(outcome.unchanged);
  CHECK(names(folder.path) == Names{"public"});
  CHECK(slurp(folder.path / "public/fr/a/b.html") == "b");
  const auto manifest = json::parse("manifest.json", slurp(folder.path / "public/manifest.json"));
  REQUIRE(manifest);
  const json::Cursor files = manifest->root().find("files").value();
  REQUIRE(files.size() == 2);
  CHECK((*files.begin()).find("path")->string() == "fr/a/b.html");
  CHECK((*files.begin()).find("size")->integer() == 1);
  CHECK((*files.begin()).find("sha256")->string() ==
        "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d");
}

TEST_CASE("nothing of a new site can be seen before it is finished") {
  const Folder folder;
  const fs::path out = folder.path / "public";
  build(out, "old");
  {
    Release release = begin(out);
    REQUIRE(release.write("index.html", "new"));
    CHECK(slurp(out / "index.html") == "old");
    for (const std::string& name : names(folder.path))
      if (name.find(".new-") != std::string::npos) CHECK(mode(folder.path / name) == 0700);
    REQUIRE(release.finish());
  }
  CHECK(slurp(out / "index.html") == "new");
  CHECK_FALSE(fs::exists(out / "fr"));
  CHECK(names(folder.path) == Names{"public"});
}

TEST_CASE("a build that is given up leaves the old site and no trace") {
  const Folder folder;
  const fs::path out = folder.path / "public";
  build(out, "old");
  {
    Release release = begin(out);
    REQUIRE(release.write("index.html", "new"));
  }
  CHECK(slurp(out / "index.html") == "old");
  CHECK(names(folder.path) == Names{"public"});
}

TEST_CASE("L21: the same site again changes nothing, a damaged one is mended") {
  const Folder folder;
  const fs::path out = folder.path / "public";
  build(out, "same");
  const ino_t before = inode(out);
  CHECK(build(out, "same").unchanged);
  CHECK(inode(out) == before);
  CHECK(names(folder.path) == Names{"public"});

  SECTION("a file is gone") { fs::remove(out / "fr/a/b.html"); }
  SECTION("a file has other bytes") { spill(out / "index.html", "some"); }
  SECTION("a file has another size") { spill(out / "index.html", "longer"); }
  SECTION("a file too many") { spill(out / "extra.html", ""); }
  SECTION("a link instead of a file") {
    fs::remove(out / "fr/a/b.html");
    fs::create_symlink(out / "index.html", out / "fr/a/b.html");
  }
  CHECK_FALSE(build(out, "same").unchanged);
  CHECK(inode(out) != before);
  CHECK(slurp(out / "index.html") == "same");
  CHECK(fs::is_regular_file(fs::symlink_status(out / "fr/a/b.html")));
}

TEST_CASE("the manifest is the same whatever the order of writing and the number of threads") {
  const Folder folder;
  const auto make = [&](const std::string& name, unsigned threads, bool backwards) {
    Release release = begin(folder.path / name);
    std::vector<std::thread> workers;
    std::atomic<bool> good = true;
    for (unsigned t = 0; t < threads; ++t)
      workers.emplace_back([&, t] {
        for (unsigned i = t; i < 600; i += threads) {
          const unsigned n = backwards ? 599 - i : i;
          const std::string path =
              "l" + std::to_string(n % 40) + "/p/" + std::to_string(n) + ".html";
          if (!release.write(path, std::to_string(n))) good = false;
        }
      });
    for (std::thread& worker : workers) worker.join();
    CHECK(good);
    REQUIRE(release.finish());
    return slurp(folder.path / name / "manifest.json");
  };
  const std::string one = make("one", 1, false);
  CHECK(one == make("four", 4, true));
  CHECK(std::count(one.begin(), one.end(), '\n') == 604);
}

TEST_CASE("paths that could leave the site or hide in it are refused") {
  for (const std::string good :
       {"a.html", "fr/fra/x-1.json", "a_b/C.9.css", "f.webmanifest", "d.csv",
        "search/fr/fragment/fr_1.pf_fragment", "search/fr/wasm.fr.pagefind", "files/xaa/a.pdf",
        "files/a.png", "files/conference/a.jpg"})
    CHECK(output::safe_path(good));
  for (const std::string bad :
       {"", "/a.html", "../a.html", "a/../b.html", "a//b.html", "a/", "a/.html", ".htaccess",
        ".a/b.html", "a", "a.php", "a.html/", "a\\b.html", "a b.html", "é.html", "a.html\n",
        "a.HTML", "a.sh", "./a.html", "a.pdf", "fr/a.jpg", "files/a.html", "files/a.svg",
        "files/a.gif", "files/../a.pdf"}) {
    INFO(bad);
    CHECK_FALSE(output::safe_path(bad));
  }
  CHECK_FALSE(output::safe_path(std::string("a\0.html", 7)));
}

TEST_CASE("a path written twice or refused spoils the release, and the old site stays") {
  const Folder folder;
  const fs::path out = folder.path / "public";
  build(out, "old");
  const std::string path = GENERATE("index.html", "../x.html", "manifest.json");
  Release release = begin(out);
  REQUIRE(release.write("index.html", "1"));
  const auto again = release.write(path, "2");
  REQUIRE_FALSE(again);
  CHECK(again.error().code == (path == "index.html" ? "output-twice" : "output-path"));
  const auto outcome = release.finish();
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().code == "output-incomplete");
  CHECK(slurp(out / "index.html") == "old");
}

TEST_CASE("only a missing or empty folder or a site of ours is replaced") {
  const Folder folder;
  CHECK(refusal(folder.path / "none/public") == "output-no-parent");
  spill(folder.path / "file", "x");
  CHECK(refusal(folder.path / "file") == "output-not-a-folder");
  fs::create_directory(folder.path / "mine");
  CHECK(refusal(folder.path / "mine") == "none");
  spill(folder.path / "mine/letter.txt", "x");
  CHECK(refusal(folder.path / "mine") == "output-not-a-site");
  spill(folder.path / "mine/manifest.json", "{\"files\": []}");
  CHECK(refusal(folder.path / "mine") == "output-not-a-site");
  CHECK(slurp(folder.path / "mine/letter.txt") == "x");
  CHECK(names(folder.path) == Names{"file", "mine"});
  fs::create_directory(folder.path / "empty");
  build(folder.path / "empty", "x");
  CHECK(slurp(folder.path / "empty/index.html") == "x");
}

TEST_CASE("out may be named with a final slash or through a link") {
  const Folder folder;
  build(folder.path / "public/", "1");
  CHECK(slurp(folder.path / "public/index.html") == "1");
  fs::create_directory_symlink(folder.path / "public", folder.path / "current");
  build(folder.path / "current", "2");
  CHECK(slurp(folder.path / "public/index.html") == "2");
  CHECK(fs::is_symlink(fs::symlink_status(folder.path / "current")));
}

TEST_CASE("two builds of one site do not collide, and a dead one does not stand in the way") {
  const Folder folder;
  const fs::path out = folder.path / "public";
  {
    const Release first = begin(out);
    CHECK(refusal(out) == "output-locked");
    CHECK(refusal(folder.path / "other") == "none");
  }
  const pid_t child = ::fork();
  if (child == 0) {
    auto release = Release::create(out);
    const bool written = release && release->write("index.html", "half");
    ::_exit(written ? 0 : 1);  // without any destructor, as a kill would
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(status == 0);
  CHECK(names(folder.path).size() == 2);
  build(out, "whole");
  CHECK(names(folder.path) == Names{"public"});
}

TEST_CASE("an old site that a dead build had moved away is put back") {
  const Folder folder;
  const fs::path out = folder.path / "public";
  build(out, "old");
  fs::rename(out, folder.path / "public.old-abcdef");
  { const Release release = begin(out); }
  CHECK(slurp(out / "index.html") == "old");
  CHECK(names(folder.path) == Names{"public"});
}

TEST_CASE("rights are those of a site whatever the umask") {
  const Folder folder;
  const mode_t mask = GENERATE(mode_t{0}, mode_t{022}, mode_t{077});
  const mode_t before = ::umask(mask);
  build(folder.path / "public", "x");
  ::umask(before);
  CHECK(mode(folder.path / "public") == 0755);
  CHECK(mode(folder.path / "public/fr") == 0755);
  CHECK(mode(folder.path / "public/fr/a") == 0755);
  CHECK(mode(folder.path / "public/fr/a/b.html") == 0644);
  CHECK(mode(folder.path / "public/manifest.json") == 0644);
}

TEST_CASE("a file that cannot be written gives a sentence, and the old site stays") {
  const Folder folder;
  const fs::path out = folder.path / "public";
  build(out, "old");
  const auto before = std::signal(SIGXFSZ, SIG_IGN);
  rlimit limit{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &limit) == 0);
  const rlimit small{.rlim_cur = 1000, .rlim_max = limit.rlim_max};
  {
    Release release = begin(out);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto written = release.write("index.html", std::string(2000, 'x'));
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
    REQUIRE_FALSE(written);
    CHECK(written.error().hint.find("larger") != std::string::npos);
    CHECK_FALSE(release.finish());
  }
  std::signal(SIGXFSZ, before);
  CHECK(slurp(out / "index.html") == "old");
  CHECK(names(folder.path) == Names{"public"});
}

TEST_CASE("a folder that may not be written gives a sentence") {
  const Folder folder;
  fs::permissions(folder.path, fs::owner_read | fs::owner_exe);
  if (::geteuid() == 0) {  // root may write anywhere: try where nobody may
    CHECK(refusal("/proc/public") == "output-system");
    return;
  }
  CHECK(refusal(folder.path / "public") == "output-system");
}
