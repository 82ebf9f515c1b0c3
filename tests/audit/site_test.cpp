// SPDX-License-Identifier: Apache-2.0
#include "audit/site.h"

#include "audit/small_world.h"
#include "support/catch.h"

#include <boost/filesystem/operations.hpp>

using namespace palermo;
using namespace palermo::test;
namespace fs = boost::filesystem;

using Codes = std::set<std::string>;

TEST_CASE("links, dotfiles, odd names, odd modes and other kinds of files are found") {
  SmallWorld world;
  world.site("index.html", "x");
  CHECK(world.codes().empty());

  SECTION("a link") {
    fs::create_symlink("index.html", world.site_path() / "link.html");
    CHECK(world.codes() == Codes{"link"});
  }
  SECTION("a second name of a file") {
    fs::create_hard_link(world.site_path() / "index.html", world.site_path() / "again.html");
    CHECK(world.codes() == Codes{"hard-link"});
  }
  SECTION("a dotfile and a folder with a dot") {
    world.site(".well-known/.htaccess", "x");
    world.site(".git/HEAD.txt", "x");
    CHECK(world.codes() == Codes{"dotfile", "file-kind"});
  }
  SECTION("O07: the one file that is looked for under a dot, and nothing beside it") {
    world.site(".well-known/security.txt", "x");
    CHECK(world.codes().empty());
    world.site(".well-known/other.txt", "x");
    CHECK(world.codes() == Codes{"file-kind"});
  }
  SECTION("a name with a gap") {
    world.site("a b.html", "x");
    CHECK(world.codes() == Codes{"odd-name"});
  }
  SECTION("a file that can be run") {
    fs::permissions(world.site_path() / "index.html", fs::owner_all);
    CHECK(world.codes() == Codes{"odd-mode"});
  }
  SECTION("a folder that others may write") {
    world.site("en/page.html", "x");
    fs::permissions(world.site_path() / "en", fs::all_all);
    CHECK(world.codes() == Codes{"odd-mode"});
  }
  SECTION("a kind of file that no site has") {
    for (const char* name : {"a.docx", "b.html.zip", "noending", "c.php"}) world.site(name, "x");
    CHECK(world.codes() == Codes{"file-kind"});
  }
}

TEST_CASE("a link out of the site is not followed") {
  SmallWorld world;
  TemporaryFolder outside;
  outside.write("secret.html", hidden_text);
  world.site("index.html", "x");
  fs::create_symlink(outside.path() / "secret.html", world.site_path() / "page.html");
  fs::create_directory_symlink(outside.path(), world.site_path() / "folder");
  CHECK(world.codes() == Codes{"link"});
  CHECK_FALSE(audit::read_site_file(world.site_path(), "page.html"));
}

TEST_CASE("a file is read whole") {
  TemporaryFolder folder;
  for (const std::size_t size : {0U, 1U, 4096U, 1000000U}) {
    folder.write("file", std::string(size, 'x'));
    const auto bytes = audit::read_site_file(folder.path(), "file");
    REQUIRE(bytes);
    CHECK(bytes->size() == size);
  }
}
