// SPDX-License-Identifier: Apache-2.0
#include "feeds/xml.h"

#include "support/catch.h"

using namespace palermo::feeds;

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

}  // namespace

TEST_CASE("what would end a text, a tag or an attribute is escaped") {
  CHECK(escaped("a & b < c > d \" e") == "a &amp; b &lt; c &gt; d &quot; e");
  CHECK(escaped("]]>") == "]]&gt;");
  CHECK(escaped("&amp;") == "&amp;amp;");
  CHECK(escaped("").empty());
}

TEST_CASE("white space that a reader would change is written as a reference") {
  CHECK(escaped("a\tb\nc\rd") == "a&#9;b&#10;c&#13;d");
}

TEST_CASE("what XML cannot hold becomes the replacement character") {
  CHECK(escaped(std::string_view("a\0b", 3)) == "a\uFFFDb");
  CHECK(escaped("\x01\x08\x0B\x0C\x0E\x1F") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(escaped("a\xEF\xBF\xBE\xEF\xBF\xBF"
                "b") == "a\uFFFD\uFFFDb");
  CHECK(escaped("\uFFFD\uFF0C\x7F") == "\uFFFD\uFF0C\x7F");
}

TEST_CASE("texts of all scripts stay as they are") {
  for (const char* text : {"عربي", "中文", "Français d’été", "Русский", "𝒜"})
    CHECK(escaped(text) == text);
}

TEST_CASE("elements close in the order in which they opened") {
  std::string out;
  Xml xml(out);
  xml.open("a").attribute("x", "1\"2").optional_attribute("y", "");
  xml.element("b", "t<").element("c", "").open("d").close().close();
  CHECK(
      out ==
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a x=\"1&quot;2\">\n<b>t&lt;</b>\n<d/>\n</a>\n");
}
