// SPDX-License-Identifier: Apache-2.0
#include "templating/template_set.h"

#include "page.h"
#include "support/catch.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>

using namespace palermo;
using namespace palermo::templating;
namespace fs = boost::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / fs::unique_path("palermo-templates-%%%%-%%%%");
  Folder() { fs::create_directories(path / "parts" / ".hidden"); }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& file, const std::string& text) const {
    fs::ofstream(path / file, std::ios::binary) << text;
  }
};

}  // namespace

TEST_CASE("a folder is read with its sub-folders; links, hidden and other files are not") {
  const Folder folder;
  folder.write("page.html", "<p>{{> parts/nav}}</p>");
  folder.write("parts/nav.html", "nav");
  folder.write("parts/.hidden/x.html", "{{");
  folder.write(".y.html", "{{");
  folder.write("notes.txt", "{{");
  fs::create_symlink(folder.path / "page.html", folder.path / "link.html");

  const Checked<TemplateSet> set = load_templates(folder.path);
  CHECK(all_texts(set.diagnostics).empty());
  REQUIRE(set.value.files().size() == 2);
  CHECK(set.value.find("link") == nullptr);

  const Page page;
  const auto made = compile(set.value, "page", page.schema, in_french());
  CHECK(all_texts(made.diagnostics).empty());
  Arena arena;
  std::string out;
  made.value.render(arena.scope(page.schema), out);
  CHECK(out == "<p>nav</p>");
}

TEST_CASE("mistakes of every file of a folder are found at once") {
  const Folder folder;
  folder.write("b.html", "{{#x}}");
  folder.write("a.html", "a\n\xFF");
  CHECK(all_texts(load_templates(folder.path).diagnostics) ==
        "a.html:2:1: error: the template is not UTF-8 [template-utf8]\n"
        "  hint: save it as UTF-8\n"
        "b.html:1:1: error: section \"x\" is not closed [template-structure]\n"
        "  hint: end it with {{/x}}\n");
}

TEST_CASE("a folder that is not there is a mistake") {
  const auto set = load_templates("/nowhere/at/all");
  REQUIRE(set.diagnostics.size() == 1);
  CHECK(set.diagnostics[0].message == "the template cannot be read");
}
