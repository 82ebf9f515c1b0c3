// SPDX-License-Identifier: Apache-2.0
#include "feeds/sitemap.h"

#include "feeds/opensearch.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::feeds;

namespace {

bool has(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

SitemapPage page(int number) {
  const std::string name = std::to_string(number) + ".html";
  return {.addresses = {"https://a.example/en/" + name, "https://a.example/fr/" + name}};
}

}  // namespace

TEST_CASE("a sitemap names every address of a page, its languages and its last change") {
  SitemapWriter writer;
  writer.add({.addresses = {"https://a.example/en/x.html?a&b"},
              .alternates = {{"fr", "https://a.example/fr/x.html"}},
              .changed = parse_day("2027-03-14")});
  const std::vector<std::string> files = writer.take();
  REQUIRE(files.size() == 1);
  CHECK(has(files[0],
            "<url><loc>https://a.example/en/x.html?a&amp;b</loc><lastmod>2027-03-14</lastmod>\n"
            "<xhtml:link rel=\"alternate\" hreflang=\"fr\""
            " href=\"https://a.example/fr/x.html\"/></url>\n</urlset>\n"));
}

TEST_CASE("a sitemap that is full goes on in another file") {
  SitemapWriter by_number({.addresses = 3});
  for (int i = 0; i < 5; ++i) by_number.add(page(i));
  const std::vector<std::string> files = by_number.take();
  CHECK(files.size() == 4);
  for (const std::string& file : files) CHECK(file.ends_with("</urlset>\n"));
  CHECK(has(files[1], "1.html"));
  SitemapWriter by_size({.bytes = 400});
  for (int i = 0; i < 5; ++i) by_size.add(page(i));
  for (const std::string& file : by_size.take()) CHECK(file.size() < 500);
}

TEST_CASE("an index of sitemaps names each") {
  const std::vector<std::string> addresses = {"https://a.example/1.xml", "https://a.example/2.xml"};
  const std::string index = sitemap_index(addresses);
  CHECK(has(index, "<sitemap><loc>https://a.example/1.xml</loc></sitemap>\n<sitemap>"));
}

TEST_CASE("robots may read everything, and are told of the sitemap where its address is known") {
  CHECK(robots_text("") == "User-agent: *\nAllow: /\n");
  CHECK(robots_text("https://a.example/sitemap.xml") ==
        "User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap.xml\n");
}

TEST_CASE("a description of the search names where the words go") {
  const std::string out = open_search({.name = "Outcomes",
                                       .description = "Search & find",
                                       .language = "en",
                                       .address = "https://a.example/en/s.html?q={searchTerms}&x"});
  CHECK(has(out, "<Description>Search &amp; find</Description>"));
  CHECK(has(out, "template=\"https://a.example/en/s.html?q={searchTerms}&amp;x\""));
  CHECK_FALSE(has(out, "<Image"));
}
