// SPDX-License-Identifier: Apache-2.0
// Drafts as pages.
#include "cli/work_tree.h"
#include "preview/band.h"
#include "preview/preview.h"
#include "support/catch.h"

#include <boost/filesystem.hpp>

#include <algorithm>

using namespace palermo;
using preview::Preview;
namespace fs = boost::filesystem;

namespace {

const std::string part = "reviews/xaa/criminalization/document/note";
const std::string page = "xaa/criminalization_document-note.html";
const std::string other = "http://127.0.0.1:8001/";

bool has(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

struct Shown {
  test::WorkTree tree;
  test::TemporaryFolder temporary;
  std::unique_ptr<Preview> preview;

  Shown() {
    fs::remove_all(tree.content() / "reviews");
    tree.write(part + ".json", R"({"original": "fr"})");
    tree.write(part + ".fr.md", "Texte.\n");
    auto opened = Preview::open({.draft = {.content = tree.content(),
                                           .temporary = temporary.path(),
                                           .today = *parse_day("2027-01-01")},
                                 .theme = PALERMO_SOURCE_DIR,
                                 .name = "run"});
    for (const Diagnostic& found : opened.diagnostics) UNSCOPED_INFO(to_text(found));
    preview = std::move(opened.value);
    REQUIRE(preview);
    REQUIRE(preview->problems().empty());
  }
  [[nodiscard]] preview::Answer get(const std::string& path) const {
    return preview->give(path, other);
  }
  bool change(const std::string& path) const {
    return preview->changed({tree.content() / path}, false);
  }
};

}  // namespace

TEST_CASE("a draft that nobody has decided on is shown, with a band in the page's language") {
  const Shown shown;
  const preview::Answer french = shown.get("fr/" + page);
  CHECK(french.status == 200);
  CHECK(has(french.body, "Texte."));
  CHECK(has(french.body, "Projet, non public"));
  const std::string english = shown.get("en/" + page).body;
  CHECK(has(english, "Draft, not public"));
  CHECK(has(english, "href=\"" + other + "en/" + page + "\""));
  const std::string arabic = shown.get("ar/" + page).body;
  CHECK(has(arabic, "dir=\"rtl\""));
  CHECK(has(arabic, "مسودة غير منشورة"));
}

TEST_CASE("every page of the preview has the band and asks its own server alone") {
  const Shown shown;
  for (const char* path : {"index.html", "en/index.html", "zh/states.html", "ru/xaa.html",
                           "es/publication-log.html", "en/search.html", "en/no-such-page.html"}) {
    INFO(path);
    const std::string html = shown.get(path).body;
    CHECK(has(html, "class=\"preview-band\" data-version=\"run-0\""));
    CHECK(has(html, "src=\"/_preview/preview.js\""));
    if (shown.get(path).status == 200) CHECK(has(html, "connect-src 'self'"));
  }
  CHECK(shown.get("en/no-such-page.html").status == 404);
}

TEST_CASE("files beside pages are given as they are, and the preview's own are none of the theme") {
  const Shown shown;
  CHECK(shown.get("assets/palermo.css").body ==
        test::read_file(fs::path(PALERMO_SOURCE_DIR) / "site/palermo.css"));
  CHECK(shown.get("data/xaa/criminalization_document-note.json").body.front() == '{');
  CHECK(has(shown.get("_preview/preview.js").body, "EventSource"));
  CHECK_FALSE(fs::exists(fs::path(PALERMO_SOURCE_DIR) / "site/preview.js"));
  CHECK(shown.get("assets/preview.js").status == 404);
  CHECK(shown.get("en/data.csv").status == 404);
}

TEST_CASE("a changed text, a new part and one that has gone are shown at once") {
  Shown shown;
  shown.tree.write(part + ".fr.md", "Autre texte.\n");
  CHECK(shown.change(part + ".fr.md"));
  CHECK(shown.preview->version() == "run-1");
  CHECK(has(shown.get("fr/" + page).body, "Autre texte."));
  CHECK_FALSE(has(shown.get("fr/" + page).body, "Texte."));

  const std::string added = "reviews/xab/criminalization/document/note";
  shown.tree.write(added + ".json", R"({"original": "ar"})");
  CHECK(shown.change(added + ".json"));
  shown.tree.write(added + ".ar.md", "نص.\n");
  CHECK(shown.change(added + ".ar.md"));
  CHECK(has(shown.get("ar/xab/criminalization_document-note.html").body, "نص."));

  fs::remove(shown.tree.content() / (part + ".json"));
  CHECK(shown.change(part + ".json"));
  CHECK(shown.get("fr/" + page).status == 404);
  CHECK_FALSE(shown.change(part + ".fr.md~"));
}

TEST_CASE("a file that could never be published is not shown, and the band says so") {
  Shown shown;
  shown.tree.write(part + ".en.md", "Bad \xff bytes.\n");
  CHECK(shown.change(part + ".en.md"));
  CHECK(has(shown.get("fr/" + page).body, "Texte."));
  CHECK(has(shown.get("en/" + page).body, "Some files cannot be shown"));
  const auto problems = shown.preview->problems();
  CHECK(std::any_of(problems.begin(), problems.end(), [](const Diagnostic& found) {
    return found.at.file == part + ".en.md";
  }));
}

TEST_CASE("while reference data are broken the last good state is shown, and it comes back") {
  Shown shown;
  const std::string good = shown.tree.read("states.json");
  shown.tree.write("states.json", "{");
  CHECK(shown.change("states.json"));
  CHECK(has(shown.get("en/" + page).body, "Some files cannot be shown"));
  shown.tree.write("states.json", good);
  CHECK(shown.change("states.json"));
  CHECK(shown.preview->version() == "run-2");
  CHECK(has(shown.get("fr/" + page).body, "Texte."));
}

TEST_CASE("what the preview makes stands in memory: its folder stays empty") {
  const Shown shown;
  (void)shown.get("en/" + page);
  CHECK(fs::is_empty(shown.temporary.path()));
}

TEST_CASE("the texts of the band are escaped") {
  const std::string html = preview::with_band("<html lang=\"en\"><head></head><body></body></html>",
                                              {.draft = "a<b>&\"", .problems = "", .other = "o"});
  CHECK(has(html, "a&lt;b&gt;&amp;&quot;"));
  CHECK(preview::language_of("<html lang=\"ar\" dir=\"rtl\">") == "ar");
}
