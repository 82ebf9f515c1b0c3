// SPDX-License-Identifier: Apache-2.0
#include "templating/escape.h"

#include "support/catch.h"

using namespace palermo::templating;

namespace {

std::string escaped(std::string_view text, Escape escape, std::string before = {}) {
  const std::size_t size = before.size();
  append(before, text, escape);
  return before.substr(size);
}

std::string address(std::string_view text) { return escaped(text, Escape::UrlPath, "href=\""); }
std::string address_part(std::string_view text, std::string before) {
  return escaped(text, Escape::UrlPath, "href=\"" + before);
}

}  // namespace

TEST_CASE("text escapes what begins a tag or an entity and leaves quotes as they are") {
  CHECK(escaped("a < b && c > \"d\" 'e'", Escape::Text) == "a &lt; b &amp;&amp; c &gt; \"d\" 'e'");
  CHECK(escaped("السؤال 问题 l’État", Escape::Text) == "السؤال 问题 l’État");
  CHECK(escaped("", Escape::Text).empty());
}

TEST_CASE("an attribute escapes both quotes too") {
  CHECK(escaped("\" onclick='x' <&>", Escape::Attribute) ==
        "&#34; onclick=&#39;x&#39; &lt;&amp;&gt;");
}

TEST_CASE("a special character is found at every place of a long text") {
  for (const char c : std::string("&<>\"'"))
    for (std::size_t i = 0; i < 40; ++i) {
      std::string text(40, 'x');
      text[i] = c;
      const std::string written = escaped(text, Escape::Attribute);
      CAPTURE(i, c);
      CHECK(written.substr(0, i) == text.substr(0, i));
      CHECK(written[i] == '&');
      CHECK(written.substr(written.size() - (39 - i)) == text.substr(i + 1));
    }
}

TEST_CASE("html is written as it is") {
  CHECK(escaped("<p>&amp;</p>", Escape::None) == "<p>&amp;</p>");
}

TEST_CASE("addresses with an allowed scheme and relative ones stay") {
  for (const std::string_view text :
       {"https://unodc.org/a?b=c#d", "HTTP://x/", "mailto:a@b.int", "../fra/a.html#untoc-5-1",
        "/a:b", "?a:b", "#x", "", "a%20b.html"})
    CHECK(address(text) == text);
  CHECK(address("?a=1&b=2") == "?a=1&amp;b=2");
}

TEST_CASE("any other scheme and addresses of another host become a bare hash") {
  for (const std::string_view text :
       {"javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "file:///etc",
        " javascript:x", "java\nscript:x", "https :x", ":x", "//evil.example", "\\\\evil",
        "/\\evil", "\\/evil", "\\evil", "\x01javascript:x", "https\t:x", "htt:x", "httpss:x"})
    CHECK(address(text) == "#");
}

TEST_CASE("in an address what is not allowed there is percent-encoded") {
  CHECK(address("a b\"'<>\\^`{|}é%zz") == "a%20b%22%27%3C%3E%5C%5E%60%7B%7C%7D%C3%A9%25zz");
}

TEST_CASE("a later part of an address cannot add a scheme or a host") {
  CHECK(address_part(":alert(1)", "javascript") == "%3Aalert(1)");
  CHECK(address_part("/evil.example", "/") == "%2Fevil.example");
  CHECK(address_part("\\evil.example", "/") == "%5Cevil.example");
  CHECK(address_part("/b", "a/") == "/b");
  CHECK(address_part("fra/a.html#b", "../") == "fra/a.html#b");
}

TEST_CASE("a later part of an address is never the host") {
  std::string out = "href=\"//";
  append(out, "evil.example", Escape::UrlPath);
  CHECK(out == "href=\"#evil.example");
}

TEST_CASE("where nothing of the address was written yet a later part is judged as its beginning") {
  CHECK(address_part("javascript:x", "") == "#");
  CHECK(address_part("//evil.example", " ") == "#");
}

TEST_CASE("a query keeps unreserved characters only") {
  CHECK(escaped("a-b._~9 &=?#/:é\"", Escape::UrlQuery) == "a-b._~9%20%26%3D%3F%23%2F%3A%C3%A9%22");
}

TEST_CASE("JSON escapes quotes, controls, line separators and what could end the script") {
  CHECK(
      escaped("a\"b\\c</script>&'\n\x7F\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xAA", Escape::JsonValue) ==
      "\"a\\\"b\\\\c\\u003C/script\\u003E\\u0026\\u0027\\u000A\\u007F\\u2028\\u2029\xE2\x80\xAA\"");
  CHECK(escaped("a", Escape::JsonString) == "a");
}

TEST_CASE("schemes are compared whole and in any case") {
  CHECK(is_allowed_scheme("MailTo"));
  CHECK_FALSE(is_allowed_scheme(""));
  CHECK_FALSE(is_allowed_scheme("http "));
}
