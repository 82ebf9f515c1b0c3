// SPDX-License-Identifier: Apache-2.0
#include "feeds/atom.h"

#include "support/catch.h"

#include <regex>

using namespace palermo;
using namespace palermo::feeds;

namespace {

Day day(std::string_view text) { return parse_day(text).value(); }

Feed sample() {
  return {.id = "urn:uuid:0",
          .language = "fr",
          .title = "Tout & rien",
          .subtitle = "",
          .author = "Secrétariat",
          .links = {{.rel = "self", .type = "application/atom+xml", .href = "feed.xml"}},
          .updated = day("2027-03-14"),
          .entries = {{.id = "urn:uuid:1",
                       .title = "قانون",
                       .title_language = "ar",
                       .links = {{.rel = "alternate", .hreflang = "fr", .href = "a.html?b&c"}},
                       .published = day("2027-02-01"),
                       .updated = day("2027-03-14"),
                       .author = "Ambrélie",
                       .categories = {{.term = "responses", .label = "Réponses"}},
                       .summary = "<b>"}}};
}

std::string written(const Feed& feed) {
  std::string out;
  write_atom(feed, out);
  return out;
}

bool has(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a feed says what RFC 4287 asks of it") {
  const std::string out = written(sample());
  CHECK(has(out, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\">\n<id>urn:uuid:0"));
  CHECK(has(out, "<title>Tout &amp; rien</title>"));
  CHECK_FALSE(has(out, "subtitle"));
  CHECK(has(out, "<link rel=\"self\" type=\"application/atom+xml\" href=\"feed.xml\"/>"));
  CHECK(has(out, "<updated>2027-03-14T00:00:00Z</updated>\n<author>\n<name>Secrétariat</name>"));
}

TEST_CASE("an entry says whose it is, since when, and in which language its title is") {
  const std::string out = written(sample());
  CHECK(has(out, "<title xml:lang=\"ar\">قانون</title>"));
  CHECK(has(out, "<link rel=\"alternate\" hreflang=\"fr\" href=\"a.html?b&amp;c\"/>"));
  CHECK(has(out, "<published>2027-02-01T00:00:00Z</published>"));
  CHECK(has(out, "<category term=\"responses\" label=\"Réponses\"/>"));
  CHECK(has(out, "<summary>&lt;b&gt;</summary>"));
}

TEST_CASE("what was withdrawn is a deleted entry, and its namespace stands only where it is used") {
  Feed feed = sample();
  CHECK_FALSE(has(written(feed), "tombstones"));
  feed.deleted = {{.id = "urn:uuid:2", .when = day("2027-03-20"), .comment = "Retiré"}};
  const std::string out = written(feed);
  CHECK(has(out, "xmlns:at=\"http://purl.org/atompub/tombstones/1.0\""));
  CHECK(has(out,
            "<at:deleted-entry ref=\"urn:uuid:2\" when=\"2027-03-20T00:00:00Z\">\n"
            "<at:comment>Retiré</at:comment>"));
}

TEST_CASE("an id is a UUID of version 8 and depends on its name alone") {
  CHECK(id_of("a") == id_of("a"));
  CHECK(id_of("a") != id_of("b"));
  const std::regex version_8(
      "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  for (const char* name : {"", "a", "palermo fr xaa/feed.xml"})
    CHECK(std::regex_match(id_of(name), version_8));
}
