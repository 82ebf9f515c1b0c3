// SPDX-License-Identifier: Apache-2.0
#include "pages/feed.h"

#include "pages/rendered.h"

#include <set>

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const Files& sample() {
  static const Files files = render(edition::test::sample());
  return files;
}

const std::string& feed(const Files& files, std::string_view path) {
  INFO(path);
  REQUIRE(files.contains(path));
  return files.find(path)->second;
}

// What stands between the tags, in the order of the text.
std::vector<std::string> texts_of(std::string_view xml, std::string_view element) {
  const std::string opening = "<" + std::string(element) + ">";
  const std::string closing = "</" + std::string(element) + ">";
  std::vector<std::string> texts;
  for (std::size_t at = xml.find(opening); at != std::string_view::npos;
       at = xml.find(opening, at)) {
    at += opening.size();
    texts.emplace_back(xml.substr(at, xml.find(closing, at) - at));
  }
  return texts;
}

edition::Released one_law(const std::string& title) {
  Maker maker;
  const std::size_t release = maker.release("xaa-0001", "2027-02-01");
  maker.part("reviews/xaa/legislation/penal-code", R"({"original": "ar"})", release);
  maker.text(Language::Ar, "# " + title + "\n\nText.", release);
  maker.made().parts.back().texts.back().title = title;
  return maker.take();
}

edition::Released law_withdrawn() {
  Maker maker;
  maker.withdraw("reviews/xaa/legislation/penal-code", "xaa-0007");
  return maker.take();
}

// The ids of entries, without that of the feed itself.
std::vector<std::string> entry_ids(std::string_view xml) {
  std::vector<std::string> ids = texts_of(xml, "id");
  ids.erase(ids.begin());
  return ids;
}

std::set<std::string> feeds_of(const Files& files) {
  std::set<std::string> feeds;
  for (const auto& [path, bytes] : files)
    if (path.starts_with("en/") && path.ends_with("feed.xml")) feeds.insert(path.substr(3));
  return feeds;
}

}  // namespace

TEST_CASE("there is a feed of everything and of each State, article and kind with something") {
  const std::set<std::string> feeds = feeds_of(sample());
  for (const char* there :
       {"feed.xml", "xaa/feed.xml", "articles/untoc-5-feed.xml", "articles/untoc-8-feed.xml",
        "kinds/responses-feed.xml", "kinds/legislation-feed.xml"})
    CHECK(feeds.contains(there));
  for (const char* absent :
       {"fra/feed.xml", "articles/untoc-10-feed.xml", "kinds/summary-feed.xml"})
    CHECK_FALSE(feeds.contains(absent));
  CHECK(feeds_of(render(Maker().take())).empty());
}

TEST_CASE("a record is one entry with what each decision did to it") {
  const std::string& xml = feed(sample(), "en/xaa/feed.xml");
  CHECK(count(xml, "<entry>") == 4);  // responses, observations and two withdrawals
  CHECK(has(xml, "Made public by decision xaa-0002: 2 parts · paragraph 41 · Note xaa-0002"));
  CHECK(has(xml, "href=\"../xaa/criminalization_responses-untoc.html\""));
  CHECK(has(xml, "<category term=\"responses\" label=\"Responses to the questionnaire\"/>"));
}

TEST_CASE("the feed of an article has an entry for each answer, at its place on the page") {
  const std::string& xml = feed(sample(), "fr/articles/untoc-5-feed.xml");
  CHECK(count(xml, "<entry>") == 1);
  CHECK(has(xml, "href=\"../xaa/criminalization_responses-untoc.html#untoc-5-1\""));
  CHECK(has(xml, "hreflang=\"fr\""));
}

TEST_CASE("a withdrawn document is a deleted entry with the id that its entry had") {
  const Files before = render(one_law("قانون العقوبات")), after = render(law_withdrawn());
  for (const char* path : {"en/feed.xml", "ar/xaa/feed.xml", "zh/kinds/legislation-feed.xml"}) {
    const std::string id = entry_ids(feed(before, path)).at(0);
    const std::string& xml = feed(after, path);
    CHECK(has(xml, "<at:deleted-entry ref=\"" + id + "\" when=\"2027-"));
    for (const std::string& other : entry_ids(xml)) CHECK(other != id);
    CHECK(count(xml, "<entry>") == 1);
  }
  CHECK(has(feed(after, "en/feed.xml"), "<title>Withdrawn – Ambrelia (sample State) – "));
  CHECK_FALSE(anywhere(after, "قانون العقوبات"));
}

TEST_CASE("a withdrawn answer is a deleted entry in the feed of its article alone") {
  Maker maker;
  const std::string answers = "reviews/xaa/criminalization/responses/untoc/";
  const std::size_t release = maker.release("xaa-0001", "2027-02-01");
  maker.part(answers + "5-1", R"({"original": "fr", "answer": "yes"})", release);
  maker.part(answers + "6-1", R"({"original": "fr", "answer": "yes"})", release);
  maker.withdraw(answers + "8-1", "xaa-0007");
  const Files files = render(maker.take());
  CHECK(count(feed(files, "en/articles/untoc-8-feed.xml"), "<at:deleted-entry") == 1);
  CHECK_FALSE(has(feed(files, "en/articles/untoc-5-feed.xml"), "deleted-entry"));
  CHECK_FALSE(has(feed(files, "en/xaa/feed.xml"), "deleted-entry"));
  CHECK(has(feed(files, "en/xaa/feed.xml"), "Withdrawn by decision xaa-0007: 1 part"));
}

TEST_CASE(
    "the articles of a withdrawn document are not known, so every article's feed tells of it") {
  edition::Released both = one_law("a");
  Maker maker;
  const std::size_t release = maker.release("xaa-0001", "2027-02-01");
  maker.part("reviews/xaa/criminalization/document/new",
             R"({"original": "en", "articles": ["untoc-5"]})", release);
  maker.text(Language::En, "# New", release);
  maker.withdraw("reviews/xaa/criminalization/document/old", "xaa-0007");
  const Files files = render(maker.take());
  CHECK(count(feed(files, "en/articles/untoc-5-feed.xml"), "<at:deleted-entry") == 1);
}

TEST_CASE("ids say what a thing is in a language, and nothing about host or decision") {
  const Files relative = render(one_law("a"));
  const Files absolute = render(one_law("b"), {.base_url = "https://reviews.example/"});
  CHECK(texts_of(feed(relative, "en/feed.xml"), "id") ==
        texts_of(feed(absolute, "en/feed.xml"), "id"));
  CHECK(entry_ids(feed(relative, "en/feed.xml")) == entry_ids(feed(relative, "en/xaa/feed.xml")));
  CHECK(entry_ids(feed(relative, "en/feed.xml")) != entry_ids(feed(relative, "fr/feed.xml")));
  std::set<std::string> feed_ids;
  for (const auto& [path, bytes] : sample())
    if (path.ends_with("feed.xml")) CHECK(feed_ids.insert(texts_of(bytes, "id").front()).second);
}

TEST_CASE("a feed of a site that knows its address has whole addresses only") {
  const Files files = render(edition::test::sample(), {.base_url = "https://reviews.example/x"});
  for (const auto& [path, bytes] : files) {
    if (!path.ends_with("feed.xml")) continue;
    INFO(path);
    CHECK(has(bytes,
              "<link rel=\"self\" type=\"application/atom+xml\""
              " href=\"https://reviews.example/x/" +
                  path + "\"/>"));
    CHECK(count(bytes, " href=\"") == count(bytes, " href=\"https://reviews.example/x/"));
  }
}

TEST_CASE("the date of a feed is that of the last public act in it") {
  CHECK(texts_of(feed(render(one_law("a")), "en/feed.xml"), "updated").front() ==
        "2027-02-01T00:00:00Z");
  std::vector<std::string> updated = texts_of(feed(sample(), "en/feed.xml"), "updated");
  const std::string whole = updated.front();
  updated.erase(updated.begin());
  CHECK(std::is_sorted(updated.rbegin(), updated.rend()));
  CHECK(whole >= updated.front());
}

TEST_CASE("a feed is no longer than it says") {
  Maker maker;
  for (int i = 100; i < 180; ++i) {
    const std::size_t release = maker.release("xaa-0" + std::to_string(i), "2027-02-01");
    maker.part("reviews/xaa/criminalization/document/d-" + std::to_string(i),
               R"({"original": "en", "articles": ["untoc-5"]})", release);
    maker.text(Language::En, "# D", release);
    maker.withdraw("reviews/xaa/legislation/l-" + std::to_string(i), "xaa-0900");
  }
  const Files files = render(maker.take());
  for (const char* path : {"en/feed.xml", "en/xaa/feed.xml", "en/articles/untoc-5-feed.xml"}) {
    CHECK(count(feed(files, path), "<entry>") == feed_length);
    CHECK(count(feed(files, path), "<at:deleted-entry") == feed_length);
  }
}

TEST_CASE(
    "titles of content are escaped in a feed and kept whole among letters that run otherwise") {
  const Files files = render(one_law("</title><script>&\x01 عنوان"));
  const std::string& xml = feed(files, "en/feed.xml");
  CHECK_FALSE(has(xml, "<script"));
  CHECK_FALSE(has(xml, "\x01"));
  CHECK(has(xml, "\u2068&lt;/title&gt;&lt;script&gt;&amp;"));
  CHECK_FALSE(has(feed(files, "ar/feed.xml"), "\u2068"));
}

TEST_CASE("entries of a sample State say so, wherever they are read") {
  const std::string& xml = feed(sample(), "en/feed.xml");
  CHECK(count(xml, "Sample material of States that do not exist.") ==
        count(xml, "<name>Ambrelia (sample State)</name>") + 1);
}

TEST_CASE("pages offer their feed, and that of everything where they have none") {
  const auto offers = [](std::string_view page, const std::string& href) {
    return has(page, "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"") &&
           has(page, "\" href=\"" + href + "\">") &&
           has(main_of(page), "<a href=\"" + href + "\" type=\"application/atom+xml\">");
  };
  CHECK(offers(sample().at("en/index.html"), "feed.xml"));
  CHECK(offers(sample().at("en/publication-log.html"), "feed.xml"));
  CHECK(has(sample().at("en/publication-log.html"), "href=\"kinds/responses-feed.xml\""));
  CHECK(offers(sample().at("en/xaa.html"), "xaa/feed.xml"));
  CHECK(offers(sample().at("en/fra.html"), "feed.xml"));
  CHECK(offers(sample().at("en/articles/untoc-5.html"), "../articles/untoc-5-feed.xml"));
  CHECK(offers(sample().at("en/articles/untoc-10.html"), "../feed.xml"));
  CHECK_FALSE(anywhere(render(Maker().take()), "atom+xml"));
}
