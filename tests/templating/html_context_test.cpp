// SPDX-License-Identifier: Apache-2.0
#include "templating/html_context.h"

#include "page.h"
#include "support/catch.h"

using namespace palermo::templating;

namespace {

struct Case {
  std::string text;
  std::string expected;
};

std::string refusal(const std::string& where, const std::string& hint) {
  return "error: a value cannot stand in " + where + " [template-context]\n  hint: " + hint + "\n";
}

// The mistakes of a page without their place.
std::string without_place(const std::string& text) {
  const std::string found = mistakes(text);
  return found.substr(std::min(found.find("error:"), found.size()));
}

}  // namespace

TEST_CASE("each place escapes a value in its own way") {
  const std::string hostile = "\"'<b>&:/ x";
  const std::vector<Case> cases = {
      {"<p>{{name}}</p>", "<p>\"'&lt;b&gt;&amp;:/ x</p>"},
      {"a < {{name}}", "a < \"'&lt;b&gt;&amp;:/ x"},
      {"<title>{{name}}</title>", "<title>\"'&lt;b&gt;&amp;:/ x</title>"},
      {"<TextArea>{{name}}</textarea >{{name}}",
       "<TextArea>\"'&lt;b&gt;&amp;:/ x</textarea >\"'&lt;b&gt;&amp;:/ x"},
      {"<p class=\"a {{name}}\">", "<p class=\"a &#34;&#39;&lt;b&gt;&amp;:/ x\">"},
      {"<p title='{{name}}'>", "<p title='&#34;&#39;&lt;b&gt;&amp;:/ x'>"},
      {"<p title= \"{{name}}\">", "<p title= \"&#34;&#39;&lt;b&gt;&amp;:/ x\">"},
      {"<a href=\"{{link}}\">", "<a href=\"#\">"},
      {"<a HREF='{{link}}'>", "<a HREF='#'>"},
      {"<form action=\"{{link}}\"><img src=\"{{link}}\"><object data=\"{{link}}\">",
       "<form action=\"#\"><img src=\"#\"><object data=\"#\">"},
      {"<p data=\"{{link}}\">", "<p data=\"&#34;&#39;&lt;b&gt;&amp;:/ x\">"},
      {"<a href=\"/a/{{link}}\">", "<a href=\"/a/%22%27%3Cb%3E&amp;%3A/%20x\">"},
      {"<a href=\"/a?b={{link}}\">", "<a href=\"/a?b=%22%27%3Cb%3E%26%3A%2F%20x\">"},
      {"<a href=\"#{{link}}\">", "<a href=\"#%22%27%3Cb%3E%26%3A%2F%20x\">"},
      {"<a href=\"mailto:{{link}}\">", "<a href=\"mailto:%22%27%3Cb%3E&amp;%3A/%20x\">"},
      {"<script type=\"application/json\">{\"a\": {{name}}}</script>",
       "<script type=\"application/json\">{\"a\": "
       "\"\\\"\\u0027\\u003Cb\\u003E\\u0026:/ x\"}</script>"},
      {"<script type=\"application/ld+json\">[\"\\\"a:{{name}}\"]</script>{{name}}",
       "<script type=\"application/ld+json\">[\"\\\"a:\\\"\\u0027\\u003Cb\\u003E\\u0026:/ x\"]"
       "</script>\"'&lt;b&gt;&amp;:/ x"},
      {"<style>p{}</style><script src=\"a.js\"></script><!-- <p a=\" --><!doctype html>{{name}}",
       "<style>p{}</style><script src=\"a.js\"></script><!-- <p a=\" --><!doctype html>"
       "\"'&lt;b&gt;&amp;:/ x"},
      {"<script>if (a</b) \"</scripts>\"</script><b>{{name}}",
       "<script>if (a</b) \"</scripts>\"</script><b>\"'&lt;b&gt;&amp;:/ x"},
      {"<!-a>{{name}}", "<!-a>\"'&lt;b&gt;&amp;:/ x"},
      {"<br/><img alt=\"\" />{{name}}", "<br/><img alt=\"\" />\"'&lt;b&gt;&amp;:/ x"},
      {"<meta charset=utf-8>{{name}}", "<meta charset=utf-8>\"'&lt;b&gt;&amp;:/ x"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(rendered_with(text, hostile) == expected);
  }
}

TEST_CASE("a value is refused wherever no escaping makes it safe") {
  const std::string out = "write the attribute out";
  const std::vector<Case> cases = {
      {"<p onclick=\"{{name}}\">", refusal("the attribute \"onclick\"",
                                           "put it in a data- attribute and read it in a script "
                                           "file")},
      {"<p ONload='a{{name}}'>", refusal("the attribute \"onload\"",
                                         "put it in a data- attribute and read it in a script "
                                         "file")},
      {"<p style=\"{{name}}\">",
       refusal("the attribute \"style\"", "use a class and the style sheet")},
      {"<iframe srcdoc=\"{{name}}\">", refusal("the attribute \"srcdoc\"", out)},
      {"<img srcset=\"{{name}}\">", refusal("the attribute \"srcset\"", out)},
      {"<script type=\"{{name}}\">", refusal("the attribute \"type\"", out)},
      {"<script>{{name}}</script>", refusal("<script>", "use <script type=\"application/json\">")},
      {"<script type=\"module\">{{name}}</script>",
       refusal("<script>", "use <script type=\"application/json\">")},
      {"<style>{{name}}</style>", refusal("<style>", "use classes and attributes")},
      {"<iframe>{{name}}</iframe>", refusal("<iframe>", "use classes and attributes")},
      {"<!-- {{name}} -->", refusal("a comment", "leave it out")},
      {"<!doctype {{name}}>", refusal("a declaration", "write it out")},
      {"<{{name}}", refusal("a tag name", "write the tag out")},
      {"<h{{name}}>", refusal("a tag name", "write the tag out")},
      {"</{{name}}", refusal("a tag name", "write the tag out")},
      {"<title><{{name}}</title>", refusal("a tag name", "write the tag out")},
      {"<p {{name}}>", refusal("an attribute name", "put a section round the whole attribute")},
      {"<p data-{{name}}=\"\">",
       refusal("an attribute name", "put a section round the whole attribute")},
      {"<p class=\"a\"{{name}}>",
       refusal("an attribute name", "put a section round the whole attribute")},
      {"<p class={{name}}>", refusal("an unquoted attribute", "put quotes round it")},
      {"<p class=a{{name}}>", refusal("an unquoted attribute", "put quotes round it")},
      {"<meta http-equiv=\"refresh\" content=\"0; {{name}}\">",
       refusal("the content of a <meta> with http-equiv", "write the content out")},
      {"<meta content=\"0; {{name}}\" http-equiv=\"refresh\">",
       refusal("the content of a <meta> with http-equiv", "write the content out")},
      {"<script type=\"application/json\">\"\\{{name}}\"</script>",
       refusal("a JSON escape", "write the escape out")},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const std::string found = without_place(text);
    CHECK(found.substr(0, expected.size()) == expected);
  }
  CHECK(mistakes("<p>\n  <p style=\"a\" onclick=\"x {{name}}\">") ==
        "page.html:2:27: error: a value cannot stand in the attribute \"onclick\" "
        "[template-context]\n"
        "  hint: put it in a data- attribute and read it in a script file\n");
}

TEST_CASE("messages and constants are refused and escaped as values are") {
  CHECK(rendered({{"page", "<p title=\"{{_ nav.quote}}\">{{_ nav.home}}{{@site}}"}}) ==
        "<p title=\"say &#34;yes&#34;\">Home &amp; &lt;start&gt;R &amp; D");
  CHECK(rendered({{"page", "<script type=\"application/json\">{{_ nav.quote}}</script>"}}) ==
        "<script type=\"application/json\">\"say \\\"yes\\\"\"</script>");
  CHECK(without_place("<!-- {{_ nav.home}} -->") == refusal("a comment", "leave it out"));
  CHECK(without_place("<style>{{@site}}</style>") ==
        refusal("<style>", "use classes and attributes"));
}

TEST_CASE("html stands in text alone") {
  for (const auto& [text, where] :
       std::vector<Case>{{"<p title=\"{{body}}\">", "the attribute \"title\""},
                         {"<title>{{body}}</title>", "<title>"},
                         {"<script type=\"application/json\">{{body}}</script>", "JSON"},
                         {"<p {{body}}>", "the tag <p>"}}) {
    CAPTURE(text);
    const std::string expected = "error: HTML cannot stand in " + where +
                                 " [template-context]\n  hint: declare the key as text\n";
    CHECK(without_place(text).substr(0, expected.size()) == expected);
  }
}

TEST_CASE("schemes are the template's own and among the allowed") {
  CHECK(without_place("<a href=\"javascript:x\">") ==
        "error: the scheme \"javascript\" is not allowed [template-context]\n"
        "  hint: use http, https, mailto or a relative address\n");
  for (const char* text : {"<a href=\"{{link}}:x\">", "<a href=\"java{{link}}:x\">",
                           "<a href=\"{{#sample}}a{{/sample}}:x\">"})
    CHECK(without_place(text) ==
          "error: a value cannot be a part of a scheme [template-context]\n"
          "  hint: put the whole address into one key\n");
  CHECK(mistakes("<a href=\"{{link}}/a:b\"><a href=\"https://a/b:c?d:e\">").empty());
}

TEST_CASE("a page ends in text") {
  CHECK(mistakes("<p>\n<a href=\"x") ==
        "page.html:2:11: error: the page ends in the attribute \"href\" [template-context]\n"
        "  hint: close what is open\n");
}

TEST_CASE("an equals sign needs a name") {
  CHECK(without_place("<a =\"x\">") ==
        "error: an equals sign without an attribute name [template-context]\n"
        "  hint: write it right after the name\n");
}
