// SPDX-License-Identifier: Apache-2.0
#include "search/bundles.h"

#include "support/catch.h"
#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <cstdlib>
#include <vector>

using namespace palermo;
using namespace palermo::search;
namespace fs = boost::filesystem;

namespace {

// In the place of Pagefind: a program that takes pages as Pagefind does (stand_in.py) and then runs
// a script of the shell, with all pages in their order as its input and the folder of the bundle as
// $1. Neither needs the environment.
class World {
 public:
  explicit World(const std::string& script, const std::string& mood = "")
      : release_(make_release()), tree_(make_tree()) {
    folder_.write("program", test::read_file(PALERMO_SOURCE_DIR "/tests/search/stand_in.py") +
                                 "serve(r\"\"\"" + script + "\n\"\"\"" + mood + ")\n");
    fs::permissions(program(), fs::owner_all);
  }

  [[nodiscard]] fs::path program() const { return folder_.path() / "program"; }
  [[nodiscard]] fs::path site() const { return folder_.path() / "site"; }
  [[nodiscard]] Tree& tree() { return tree_; }

  void add(Language language, std::string_view path, std::string_view title) {
    REQUIRE(tree_.write({.language = language, .path = path, .title = title}));
  }

  Result<BundleStats> make() { return write_bundles(tree_, program(), *release_); }
  void finish() {
    REQUIRE(release_->finish());
    release_.reset();
  }
  [[nodiscard]] std::string read(const std::string& path) const {
    return test::read_file(site() / path);
  }
  [[nodiscard]] std::size_t beside_the_site() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_.path()), {}));
  }

 private:
  std::optional<output::Release> make_release() const {
    auto release = output::Release::create(site());
    REQUIRE(release);
    return std::optional<output::Release>(std::move(*release));
  }
  fs::path make_tree() {
    const auto folder = release_->private_folder();
    REQUIRE(folder);
    return *folder;
  }

  test::TemporaryFolder folder_;
  std::optional<output::Release> release_;
  Tree tree_;
};

// A bundle as Pagefind makes it, with its pages in one fragment.
constexpr const char* honest = R"(
mkdir -p "$1/fragment" && cd "$1" && cat > fragment/x_1.pf_fragment
for file in pagefind.js pagefind-worker.js pagefind-entry.json pagefind.x_1.pf_meta; do
  echo "$file" > "$file"
done
echo module > wasm.x.pagefind && echo module > wasm.unknown.pagefind
echo theirs | tee pagefind-ui.js pagefind-ui.css pagefind-highlight.js pagefind-modular-ui.js \
  pagefind-component-ui.js notes.txt > /dev/null
ln -s /etc/hostname link.pf_index)";

}  // namespace

TEST_CASE("each language with documents has a bundle of its own texts, and no other has one") {
  World world(honest);
  world.add(Language::Fr, "xaa.html", "Ambrélie");
  world.add(Language::En, "xaa.html", "Ambrelia");
  world.add(Language::En, "xab.html", "Bolvera");
  const auto stats = world.make();
  REQUIRE(stats);
  CHECK(stats->documents == 3);
  CHECK(stats->files == 12);
  world.finish();
  const std::string english = world.read("search/en/fragment/x_1.pf_fragment");
  CHECK(english.find("Ambrelia") != std::string::npos);
  CHECK(english.find("Bolvera") != std::string::npos);
  CHECK(english.find("Ambrélie") == std::string::npos);
  CHECK(world.read("search/fr/fragment/x_1.pf_fragment").find("Ambrélie") != std::string::npos);
  CHECK_FALSE(fs::exists(world.site() / "search/ar"));
}

TEST_CASE("only what a search needs is shipped: no foreign interface, no link, no second module") {
  World world(honest);
  world.add(Language::Fr, "xaa.html", "Ambrélie");
  REQUIRE(world.make());
  world.finish();
  for (const char* file : {"pagefind-ui.js", "pagefind-ui.css", "pagefind-highlight.js",
                           "pagefind-modular-ui.js", "pagefind-component-ui.js", "notes.txt",
                           "link.pf_index", "wasm.unknown.pagefind"})
    CHECK_FALSE(fs::exists(world.site() / "search/fr" / file));
  CHECK(fs::exists(world.site() / "search/fr/wasm.x.pagefind"));
}

TEST_CASE("a language without a module of its own gets the one for all languages") {
  World world(std::string(honest) + "\nrm \"$1/wasm.x.pagefind\"");
  world.add(Language::Zh, "xaa.html", "安布雷利亚");
  REQUIRE(world.make());
  world.finish();
  CHECK(fs::exists(world.site() / "search/zh/wasm.unknown.pagefind"));
}

TEST_CASE("the program is given nothing of the surroundings") {
  World world(std::string(honest) + "\n(pwd; env; echo \"$2\") > \"$1/pagefind-entry.json\"");
  world.add(Language::Fr, "xaa.html", "Ambrélie");
  ::setenv("PAGEFIND_SITE", "/elsewhere", 1);
  REQUIRE(world.make());
  ::unsetenv("PAGEFIND_SITE");
  world.finish();
  const std::string said = world.read("search/fr/pagefind-entry.json");
  CHECK(said.find("/elsewhere") == std::string::npos);
  CHECK(said.find("HOME=") == std::string::npos);
  CHECK(said.find("max_fragments") != std::string::npos);
}

TEST_CASE("a run that fails, is killed or makes nothing is an error that names the program") {
  for (const auto& [script, message] :
       {std::pair<std::string, std::string>{"exit 3", "exit status 3"},
        {"kill -9 $$", "signal"},
        {"exit 0", "made no index"},
        {"mkdir -p \"$1\" && echo x > \"$1/pagefind-ui.js\"", "made no index"}}) {
    CAPTURE(script);
    World world(script);
    world.add(Language::Fr, "xaa.html", "Ambrélie");
    const auto stats = world.make();
    REQUIRE_FALSE(stats);
    CHECK(stats.error().code == "search-index");
    CHECK(stats.error().message.find(message) != std::string::npos);
  }
}

TEST_CASE("pages are handed over in the order of their paths, whatever the folder lists first") {
  World world(honest);
  for (const std::string_view path : {"xac.html", "xaa/b.html", "xab.html", "xaa.html",
                                      "xaa/a.html"})
    world.add(Language::Fr, path, path);
  REQUIRE(world.make());
  world.finish();
  const std::string pages = world.read("search/fr/fragment/x_1.pf_fragment");
  std::vector<std::size_t> places;
  for (const std::string_view path : {"xaa.html", "xaa/a.html", "xaa/b.html", "xab.html",
                                      "xac.html"})
    places.push_back(pages.find("<h1>" + std::string(path)));
  CAPTURE(pages);
  CHECK(places.back() != std::string::npos);
  CHECK(std::ranges::is_sorted(places));
}

TEST_CASE("a program that refuses a page, or answers nonsense, is an error") {
  for (const char* mood : {", refuse='NewIndex'", ", refuse='AddFile'", ", refuse='WriteFiles'",
                           ", nonsense=True"}) {
    CAPTURE(mood);
    World world(honest, mood);
    world.add(Language::Fr, "xaa.html", "Ambrélie");
    const auto stats = world.make();
    REQUIRE_FALSE(stats);
    CHECK(stats.error().code == "search-index");
    CHECK(stats.error().message.find("Pagefind does not") != std::string::npos);
  }
}

TEST_CASE("a program that is not there is an error") {
  World world(honest);
  world.add(Language::Fr, "xaa.html", "Ambrélie");
  fs::remove(world.program());
  CHECK_FALSE(world.make());
}

TEST_CASE("the tree is closed to others and gone with the release") {
  World world(honest);
  world.add(Language::Fr, "xaa/a.html", "Ambrélie");
  CHECK(fs::status(world.tree().folder()).permissions() == fs::owner_all);
  CHECK(fs::exists(world.tree().folder() / "fr/xaa/a.html"));
  REQUIRE(world.make());
  world.finish();
  CHECK(world.beside_the_site() == 2);  // the site and the program
}

TEST_CASE("two documents of one address are a mistake that is told") {
  World world(honest);
  world.add(Language::Fr, "xaa.html", "Ambrélie");
  const auto again =
      world.tree().write({.language = Language::Fr, .path = "xaa.html", .title = "Autre"});
  REQUIRE_FALSE(again);
  CHECK(again.error().code == "search-tree");
  CHECK(world.tree().documents() == 1);
}
