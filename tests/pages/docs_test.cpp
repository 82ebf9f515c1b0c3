// SPDX-License-Identifier: Apache-2.0
#include "pages/docs_page.h"

#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

Doc doc(std::string path, std::string text) {
  std::vector<DocHeading> headings = headings_of(text);
  const std::string title = text.substr(2, text.find('\n') - 2);
  return {std::move(path), title, std::move(text), std::move(headings)};
}

std::vector<Doc> small() {
  return {doc("README.md", "# Documentation\n\nBegin [here](first.md#two-b).\n"),
          doc("below/README.md", "# Below\n\nA folder.\n"),
          doc("below/second.md", "# Second\n\n[First](../first.md), [out](../../content/a.md).\n"),
          doc("first.md", "# First\n\n## One\n\n```sh\n## no heading\n```\n\n## Two `b`\n")};
}

Files with_docs() {
  return render(edition::test::sample(), {.base_url = "https://r.example/", .docs = small()});
}

}  // namespace

TEST_CASE("a site has documentation only where it was asked for") {
  const Files without = render(edition::test::sample());
  for (const auto& [path, bytes] : without) CHECK_FALSE(path.starts_with("docs/"));
  CHECK_FALSE(has(without.at("fr/about.html"), "docs/index.html"));
  CHECK(has(with_docs().at("fr/about.html"), "href=\"../docs/index.html\" hreflang=\"en\""));
}

TEST_CASE("documentation stands once, and its menus lead to the home pages of all languages") {
  const Files files = with_docs();
  const std::string& page = files.at("docs/below/second.html");
  CHECK(has(page, "<html lang=\"en\""));
  CHECK(has(page, "<link rel=\"canonical\" href=\"https://r.example/docs/below/second.html\">"));
  for (const Language language : all_languages) {
    const std::string home = "../../" + std::string(code(language)) + "/index.html";
    CHECK(has(page, "href=\"" + home + "\" lang=\"" + std::string(code(language)) + "\""));
    CHECK_FALSE(files.contains(std::string(code(language)) + "/docs/index.html"));
  }
  CHECK(has(page, "La documentation est en anglais."));
}

TEST_CASE("links between documents lead to pages and headings, others out of them nowhere") {
  const Files files = with_docs();
  CHECK(has(files.at("docs/index.html"), "<a href=\"first.html#d-h-2\">here</a>"));
  CHECK(has(files.at("docs/first.html"), "<h2 id=\"d-h-2\">Two <code>b</code></h2>"));
  CHECK(has(files.at("docs/first.html"), "<a href=\"#d-h-2\">Two b</a>"));
  CHECK(has(files.at("docs/below/second.html"), "<a href=\"../first.html\">First</a>"));
  CHECK_FALSE(has(files.at("docs/below/second.html"), "content/a"));
}

TEST_CASE("the page of a folder lists what stands in it and below") {
  const Files files = with_docs();
  CHECK(has(files.at("docs/index.html"), "<a href=\"first.html\">First</a>"));
  CHECK(has(files.at("docs/index.html"), "<a href=\"below/second.html\">Second</a>"));
  CHECK(has(files.at("docs/below/index.html"), "<a href=\"../below/second.html\">Second</a>"));
  CHECK_FALSE(has(files.at("docs/below/index.html"), "first.html"));
}

TEST_CASE("documentation is in the sitemap, each page once") {
  const Files files = with_docs();
  const std::string& sitemap = files.at("sitemap.xml");
  for (const char* page : {"index", "first", "below/index", "below/second"})
    CHECK(count(sitemap, "<loc>https://r.example/docs/" + std::string(page) + ".html</loc>") == 1);
  CHECK_FALSE(has(render(edition::test::sample(), {.base_url = "https://r.example/"})
                      .at("sitemap.xml"), "/docs/"));
}

TEST_CASE("a column of words of another language says so") {
  const Files files = render(
      edition::test::sample(),
      {.docs = {doc("README.md", "# D\n\n| English | French | Arabic | other |\n|---|---|---|---|\n"
                                 "| State | État | دولة | x |\n")}});
  CHECK(has(files.at("docs/index.html"),
            "<tr><td>State</td><td lang=\"fr\" dir=\"ltr\">État</td>"
            "<td lang=\"ar\" dir=\"rtl\">دولة</td><td>x</td></tr>"));
}

TEST_CASE("documentation is the same for every archive: nothing of an edition is on it") {
  const Files full = with_docs();
  const Files empty = render(Maker().take(), {.base_url = "https://r.example/", .docs = small()});
  for (const auto& [path, bytes] : full)
    if (path.starts_with("docs/")) CHECK(empty.at(path) == bytes);
}

TEST_CASE("the documents of the project can be read, and a folder without is told") {
  const Checked<std::vector<Doc>> docs = load_docs(PALERMO_SOURCE_DIR);
  for (const Diagnostic& diagnostic : docs.diagnostics) UNSCOPED_INFO(to_text(diagnostic));
  CHECK_FALSE(has_error(docs.diagnostics));
  CHECK(docs.value.size() > 5);
  const edition::test::Folder folder;
  CHECK(load_docs(folder.path).diagnostics.at(0).code == "docs-folder");
  boost::filesystem::create_directories(folder.path / "docs");
  boost::filesystem::ofstream(folder.path / "docs/a.md") << "No title.\n";
  CHECK(load_docs(folder.path).diagnostics.at(0).code == "docs-title");
}
