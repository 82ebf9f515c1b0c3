// SPDX-License-Identifier: Apache-2.0
// Pages of themes, the A–Z index that leads to them, and the search page.
#include "pages/topic_page.h"

#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const Files& files() {
  static const Files rendered = [] {
    Maker maker;
    const std::size_t release = maker.release("xaa-0001", "2027-02-01");
    maker.part("reviews/xab/criminalization/document/b",
               R"({"original": "en", "keywords": ["serious-crime"]})", release);
    maker.text(Language::En, "# Second\n\nText.", release);
    maker.part("reviews/xaa/criminalization/document/a",
               R"({"original": "en", "keywords": ["serious-crime"]})", release);
    maker.text(Language::En, "# First\n\nText.", release);
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

}  // namespace

TEST_CASE("L06: a theme has a page where something public names it, and else no page and no link") {
  CHECK(has(page("en/a-z.html"), "href=\"topics/keyword-serious-crime.html\""));
  CHECK(has(page("en/xaa/criminalization_document-a.html"),
            "href=\"../topics/keyword-serious-crime.html\""));
  for (const auto& [path, bytes] : files()) {
    INFO(path);
    CHECK_FALSE(has(path, "keyword-conspiracy"));
    CHECK_FALSE(has(bytes, "keyword-conspiracy"));
  }
}

TEST_CASE("a page of a theme lists parts by the names of their States and counts nothing") {
  const std::string_view body = main_of(page("en/topics/keyword-serious-crime.html"));
  const std::size_t first = body.find("document-a.html"), second = body.find("document-b.html");
  REQUIRE(second != std::string_view::npos);
  CHECK(first < second);
  CHECK_FALSE(has(body, "document-gone"));
  CHECK_FALSE(has(body, "class=\"count\""));
}

TEST_CASE("the A–Z index has the letters of its language") {
  CHECK(has(page("en/a-z.html"), "<h2 id=\"_1\">A</h2>"));
  CHECK(has(page("zh/a-z.html"), "<h2 id=\"_1\">A</h2>"));
  CHECK(has(page("ru/a-z.html"), "<h2 id=\"_1\">А</h2>"));
  CHECK(has(page("ar/a-z.html"), "<h2 id=\"_1\">ا</h2>"));
  CHECK_FALSE(has(page("fr/a-z.html"), ">É</h2>"));
  for (const char* language : {"ar", "zh", "en", "fr", "ru", "es"})
    CHECK(has(page(std::string(language) + "/a-z.html"), "href=\"articles/untoc-16.html\""));
}

TEST_CASE("only the search page may run the program that reads the index") {
  for (const auto& [path, bytes] : files()) {
    if (path == "_headers") continue;  // bounds every page; each says less by itself
    INFO(path);
    CHECK(has(bytes, "wasm-unsafe-eval") == path.ends_with("/search.html"));
    CHECK(has(bytes, "connect-src") == path.ends_with("/search.html"));
  }
}
