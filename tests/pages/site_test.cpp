// SPDX-License-Identifier: Apache-2.0
#include "pages/site.h"

#include "pages/link_checker.h"
#include "pages/log_page.h"
#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const Files& sample() {
  static const Files files = render(edition::test::sample());
  return files;
}

// Enough documents for lists of several pages.
edition::Released many() {
  Maker maker;
  const std::size_t release = maker.release("xaa-0001", "2027-02-01");
  for (int i = 100; i < 230; ++i) {
    maker.part("reviews/xaa/criminalization/document/d-" + std::to_string(i),
               R"({"original": "en", "articles": ["untoc-5"]})", release);
    maker.text(Language::En, "# Document " + std::to_string(i) + "\n\nText.", release);
  }
  return maker.take();
}

}  // namespace

TEST_CASE("every link of a site leads to a file that was written and an id on it") {
  const Files longer = render(many());
  for (const Files* files : {&sample(), &longer}) {
    const std::vector<std::string> faults = LinkChecker(*files).check();
    for (const std::string& fault : faults) UNSCOPED_INFO(fault);
    CHECK(faults.empty());
  }
}

TEST_CASE("long lists go on over numbered pages, each with its links") {
  const Files files = render(many());
  CHECK(files.contains("en/xaa_3.html"));
  CHECK_FALSE(files.contains("en/xaa_4.html"));
  CHECK(files.contains("fr/articles/untoc-5_3.html"));
  CHECK(count(files.at("en/xaa.html"), "<tr><th scope=\"row\"><a href=\"xaa/") == 50);
  CHECK(count(files.at("en/xaa_3.html"), "<tr><th scope=\"row\"><a href=\"xaa/") == 30);
  CHECK(has(files.at("en/xaa_2.html"), "rel=\"next\" href=\"xaa_3.html\""));
  CHECK(has(files.at("en/xaa_2.html"), "rel=\"prev\" href=\"xaa.html\""));
}

TEST_CASE("one thread and three threads write the same bytes") {
  CHECK(render(edition::test::sample(), {.threads = 1}) ==
        render(edition::test::sample(), {.threads = 3}));
}

TEST_CASE("every page exists in six languages under one path") {
  std::map<std::string, int> languages;
  for (const auto& [path, bytes] : sample())
    if (path.ends_with(".html") && has(path, "/") && !path.starts_with("side-by-side/"))
      ++languages[path.substr(3)];
  for (const auto& [path, found] : languages) {
    INFO(path);
    CHECK(found == 6);
  }
}

TEST_CASE("O01: a page has no script or style in it and asks nothing of others") {
  for (const auto& [path, bytes] : sample()) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    CHECK(has(bytes, "content=\"default-src 'none'; "));
    CHECK(has(bytes, "style-src 'self'; img-src 'self'; base-uri 'none'; form-action "));
    CHECK(count(bytes, "<script") == count(bytes, "<script src=\"../") +
                                         count(bytes, "<script type=\"application/"));
    CHECK(has(bytes, "<meta name=\"referrer\" content=\"no-referrer\">"));
    for (const char* foreign : {" style=", "<style", "src=\"http", "generator"})
      CHECK_FALSE(has(bytes, foreign));
  }
}

TEST_CASE("a site that knows its address names it, and otherwise all links are relative") {
  const Files files = render(edition::test::sample(), {.base_url = "https://reviews.example/x"});
  CHECK(has(files.at("fr/states.html"),
            "<link rel=\"canonical\" href=\"https://reviews.example/x/fr/states.html\">"));
  CHECK(has(files.at("404.html"), "href=\"https://reviews.example/x/assets/palermo.css\""));
  CHECK_FALSE(anywhere(sample(), "rel=\"canonical\""));
}

TEST_CASE("States stand in the alphabetical order of the page's language") {
  const auto order = [](std::string_view page, std::string_view before, std::string_view after) {
    const std::size_t first = page.find("\"" + std::string(before) + ".html\"");
    const std::size_t second = page.find("\"" + std::string(after) + ".html\"");
    return first != std::string_view::npos && second != std::string_view::npos && first < second;
  };
  CHECK(order(sample().at("en/states.html"), "egy", "eth"));  // Egypt, Ethiopia
  CHECK(order(sample().at("fr/states.html"), "egy", "eth"));  // Égypte, Éthiopie
  CHECK(order(sample().at("en/states.html"), "aut", "deu"));  // Austria, Germany
  CHECK(order(sample().at("fr/states.html"), "deu", "aut"));  // Allemagne, Autriche
  CHECK(order(sample().at("zh/states.html"), "can", "isr"));  // 加, 以: by pinyin
}

TEST_CASE("what is not recorded of a State is said so, and never that it is no party") {
  const std::string& page = sample().at("en/afg.html");
  CHECK(has(page, "<td>Not recorded here</td>"));
  CHECK(has(page, "As recorded on 10 July 2014."));
  CHECK_FALSE(anywhere(sample(), "Not a party"));
}

TEST_CASE("lists of States hold no numbers and no State with nothing looks different") {
  const std::string& states = sample().at("en/states.html");
  CHECK_FALSE(has(main_of(states), "class=\"count\""));
  CHECK(has(sample().at("en/fra.html"), "Nothing has been made public here."));
  CHECK(has(sample().at("en/articles/untoc-10.html"), "Nothing has been made public here."));
}

TEST_CASE("a cluster without an article of an instrument says so neutrally") {
  CHECK(has(sample().at("en/clusters.html"), "<td class=\"none\">No article in this cluster</td>"));
  CHECK(has(sample().at("en/clusters/law-enforcement.html"), "No article in this cluster"));
}

TEST_CASE("each page of a log that is full keeps its entries for ever") {
  CHECK(old_log_pages(0) == 0);
  CHECK(old_log_pages(99) == 0);
  CHECK(old_log_pages(100) == 1);
  CHECK(old_log_pages(149) == 1);
  CHECK(old_log_pages(150) == 2);
}
