// SPDX-License-Identifier: Apache-2.0
#include "pages/document_page.h"

#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

constexpr std::string_view hostile = "</title><script>alert(1)</script>\" onload=\"x";

const Files& files() {
  static const Files rendered = [] {
    Maker maker;
    const std::size_t release = maker.release("xaa-0001", "2027-02-01");
    maker.made().releases[release].reference = hostile;
    maker.part("reviews/xaa/criminalization/document/annex",
               R"({"original": "ar", "symbol": "A/<B>&\"1\"", "articles": ["untoc-5"]})", release);
    maker.text(Language::Ar, "# العنوان\n\n## قسم\n\nنص[^1].\n\n[^1]: ملاحظة", release);
    maker.made().parts.back().texts.back().title = "العنوان";
    maker.part("reviews/xaa/criminalization/document/bad", R"({"original": "en"})", release);
    maker.text(Language::En, "# T\n\n![x](unreleased.png) text", release);
    maker.made().parts.back().texts.back().title = hostile;
    maker.withdraw("reviews/xaa/criminalization/document/gone", "xaa-0007");
    return render(maker.take());
  }();
  return rendered;
}

const std::string& page(std::string_view path) {
  INFO(path);
  REQUIRE(files().contains(path));
  return files().find(path)->second;
}

bool inside_a_tag(const std::string& page, std::string_view what) {
  for (std::size_t at = page.find(what); at != std::string::npos; at = page.find(what, at + 1))
    if (page[page.find_last_of("<>", at)] == '<') return true;
  return false;
}

}  // namespace

TEST_CASE("the title of a document is marked with its language where it is another") {
  const std::string& english = page("en/xaa/criminalization_document-annex.html");
  CHECK(has(english, "<h1 lang=\"ar\" dir=\"rtl\">العنوان</h1>"));
  CHECK(count(main_of(english), "العنوان") >= 1);
  CHECK_FALSE(has(english, "<h2 id=\"T-h-1\">العنوان"));
  CHECK(has(page("ar/xaa/criminalization_document-annex.html"), "<h1>العنوان</h1>"));
}

TEST_CASE("titles, symbols and references of content are escaped wherever they stand") {
  for (const auto& [path, bytes] : files()) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    CHECK_FALSE(has(bytes, "<script>"));
    CHECK_FALSE(has(bytes, "</title><"));
    CHECK_FALSE(inside_a_tag(bytes, "\" onload="));
    CHECK_FALSE(has(bytes, "A/<B>"));
  }
  CHECK(has(page("en/xaa/criminalization_document-annex.html"), "A/&lt;B&gt;&amp;"));
  CHECK(has(page("en/xaa/criminalization_document-bad.html"), "&lt;script&gt;alert(1)"));
}

TEST_CASE("L14: an image that is not released leaves its words and no name") {
  const std::string& bad = page("en/xaa/criminalization_document-bad.html");
  CHECK_FALSE(has(bad, "unreleased"));
  CHECK(has(bad, "x text"));
}

TEST_CASE("at the address of a withdrawn document stands when and by which decision it went") {
  for (const Language language : all_languages) {
    const std::string& gone =
        page(std::string(code(language)) + "/xaa/criminalization_document-gone.html");
    CHECK(has(gone, "class=\"tombstone\""));
    CHECK(has(gone, "xaa-0007"));
    CHECK(has(gone, "class=\"notice\""));
  }
  CHECK(has(page("data/xaa/criminalization_document-gone.json"), "\"parts\": []"));
  CHECK(has(page("en/publication-log.html"), "Withdrawn by decision xaa-0007"));
}

TEST_CASE("an article lists the documents that name it, and no others") {
  const std::string& article = page("en/articles/untoc-5.html");
  CHECK(has(article, "href=\"../xaa/criminalization_document-annex.html\""));
  CHECK_FALSE(has(article, "document-bad"));
  CHECK_FALSE(has(page("en/articles/untoc-6.html"), "document-annex"));
}
