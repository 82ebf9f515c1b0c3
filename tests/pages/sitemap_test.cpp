// SPDX-License-Identifier: Apache-2.0
#include "pages/sitemap.h"

#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const std::string base = "https://reviews.example/x/";

const Files& files() {
  static const Files rendered = render(edition::test::sample(), {.base_url = base});
  return rendered;
}

// The element that begins with this address.
std::string_view url(const std::string& address) {
  const std::string_view sitemap = files().at("sitemap.xml");
  const std::size_t at = sitemap.find("<loc>" + base + address + "</loc>");
  REQUIRE(at != std::string_view::npos);
  return sitemap.substr(at, sitemap.find("</url>", at) - at);
}

// Pages of all languages repeat what the pages of each language say.
bool is_listed(const std::string& path) {
  return path.ends_with(".html") && has(path, "/") && !path.ends_with("404.html") &&
         !path.ends_with("/style.html") &&
         !path.starts_with("side-by-side/");
}

}  // namespace

TEST_CASE("a sitemap names every page that a reader may look for, once") {
  const std::string& sitemap = files().at("sitemap.xml");
  std::size_t pages = 0;
  for (const auto& [path, bytes] : files()) {
    const bool listed = is_listed(path);
    INFO(path);
    CHECK(count(sitemap, "<loc>" + base + path + "</loc>") == (listed ? 1U : 0U));
    pages += listed ? 1 : 0;
  }
  CHECK(count(sitemap, "<loc>") == pages + 1);  // the entrance, by the address of its folder
}

TEST_CASE("pages that say the same in several languages name each other") {
  const std::string_view list = url("fr/states.html");
  CHECK(count(list, "<xhtml:link rel=\"alternate\"") == 6);
  CHECK(has(list, "hreflang=\"ar\" href=\"" + base + "ar/states.html\"/>"));
  const std::string_view record = url("fr/xaa/criminalization_observations.html");
  CHECK(count(record, "<xhtml:link") == 1);
  CHECK(count(url("en/xaa/criminalization_observations.html"), "<xhtml:link") == 0);
}

TEST_CASE("a sitemap gives the day of the last public change, never that of the build") {
  CHECK(has(url("en/xaa/criminalization_observations.html"), "<lastmod>2027-03-01</lastmod>"));
  CHECK_FALSE(has(url("en/about.html"), "<lastmod>"));
}

TEST_CASE("robots may read all, and learn of the sitemap where its address is known") {
  CHECK(has(files().at("robots.txt"), "Sitemap: " + base + "sitemap.xml\n"));
  const Files relative = render(edition::test::sample());
  CHECK(relative.at("robots.txt") == "User-agent: *\nAllow: /\n");
  CHECK_FALSE(relative.contains("sitemap.xml"));
}

TEST_CASE("a browser is offered the search in its language where the site knows its address") {
  const std::string& description = files().at("fr/opensearch.xml");
  CHECK(has(description, "template=\"" + base + "fr/search.html?q={searchTerms}\""));
  CHECK(has(files().at("fr/index.html"), "<link rel=\"search\" "));
  CHECK_FALSE(anywhere(render(edition::test::sample()), "opensearch"));
}

TEST_CASE("one thread and three threads write the same sitemap") {
  const Files three = render(edition::test::sample(), {.threads = 3, .base_url = base});
  CHECK(three == files());
}
