// SPDX-License-Identifier: Apache-2.0
#include "markup/renderer.h"

#include <array>

#include "support/catch.h"

using namespace palermo;

namespace {

std::string html(std::string_view text, const RenderOptions& options = {}) {
  std::string out;
  CHECK(MarkdownRenderer().render(text, options, out).complete);
  return out;
}

// A resolver that knows one part and one picture.
std::optional<std::string_view> known(std::string_view target) {
  if (target == "untoc/5-1" || target == "../untoc/5-1.fr.md") return "responses.html#untoc-5-1";
  if (target == "plan.png") return "files/plan & map.png";
  return std::nullopt;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("plain paragraphs, emphasis, code and breaks become their elements") {
  CHECK(html("One *two* **three** ~~four~~ `a<b`\nfive  \nsix\n") ==
        "<p>One <em>two</em> <strong>three</strong> <del>four</del> <code>a&lt;b</code>\n"
        "five<br>\nsix</p>\n");
  CHECK(html("> quoted\n\n***\n") == "<blockquote>\n<p>quoted</p>\n</blockquote>\n<hr>\n");
}

TEST_CASE("paragraphs are numbered where they are asked to be, and no number is lost") {
  const RenderOptions options{.id_prefix = "T", .paragraph_prefix = "untoc-5-1.p"};
  CHECK(html("# Head\n\nOne\n\n<b><i>\n\nTwo\n\n- tight\n", options) ==
        "<h2 id=\"T-h-1\">Head</h2>\n<p id=\"untoc-5-1.p1\">One</p>\n"
        "<p id=\"untoc-5-1.p2\">Two</p>\n<ul>\n<li>tight</li>\n</ul>\n");
  CHECK(has(html("> quoted\n\nafter\n", options), "<p id=\"untoc-5-1.p2\">after</p>"));
  const std::string noted = html("Text[^1]\n\n[^1]: Note\n\nLast\n", options);
  CHECK(has(noted, "<p id=\"untoc-5-1.p2\">Last</p>"));
  CHECK(has(noted, "<p>Note"));
  CHECK_FALSE(has(html("One\n"), "id="));
}

TEST_CASE("one tilde is a tilde") { CHECK(html("~5 to ~6\n") == "<p>~5 to ~6</p>\n"); }

TEST_CASE("lists keep their number, tightness and tasks") {
  CHECK(html("7. a\n8. b\n") == "<ol start=\"7\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
  CHECK(html("- a\n\n- b\n") ==
        "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n");
  CHECK(html("- [x] a\n- [ ] b\n") ==
        "<ul>\n<li class=\"task done\">☑ a</li>\n<li class=\"task\">☐ b</li>\n</ul>\n");
}

TEST_CASE("a table scrolls in a frame that the keyboard reaches, and aligns by class") {
  const RenderOptions options{.labels = {.table = "Table"}};
  const std::string table = html("| a | b |\n|:-:|--:|\n| 1 | 2 |\n", options);
  CHECK(table ==
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table 1\">\n"
        "<table>\n"
        "<thead>\n<tr><th scope=\"col\" class=\"center\">a</th>"
        "<th scope=\"col\" class=\"end\">b</th></tr>\n</thead>\n"
        "<tbody>\n<tr><td class=\"center\">1</td><td class=\"end\">2</td></tr>\n</tbody>\n"
        "</table>\n</div>\n");
  CHECK_FALSE(has(html("|a|\n|-|\n"), "role="));
  CHECK_FALSE(has(html("|a|\n|-|\n"), "tbody"));
}

TEST_CASE("I01: raw HTML leaves no trace") {
  const auto [text, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"<script>alert(1)</script>\n", ""},
      {"<iframe src=\"//evil.example\"></iframe>\n", ""},
      {"<style>*{display:none}</style>\n\nafter\n", "<p>after</p>\n"},
      {"<base href=\"https://evil.example/\">\n", ""},
      {"<meta http-equiv=\"refresh\" content=\"0\">\n", ""},
      {"a <img src=x onerror=alert(1)> b\n", "<p>a  b</p>\n"},
      {"a <b onclick=x>c</b>\n", "<p>a c</p>\n"},
      {"<!-- not shown -->\n", ""},
      {"a <!-- not shown --> b\n", "<p>a  b</p>\n"},
      {"<?php x ?>\n", ""},
      {"<![CDATA[ x ]]>\n", ""},
      {"*<b>*\n", "<p><em></em></p>\n"},
      {"> <b>\n", "<blockquote>\n</blockquote>\n"},
  }));
  CAPTURE(text);
  CHECK(html(text) == expected);
}

TEST_CASE("raw HTML is counted, with its first line") {
  std::string out;
  const Rendered rendered = MarkdownRenderer().render("a\n\nb <i>c</i>\n", {}, out);
  CHECK(rendered.raw_html == 2);
  CHECK(rendered.raw_html_line == 3);
}

TEST_CASE("I02: an address with a scheme that is not allowed is no link") {
  const std::string_view url = GENERATE(
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)",
      "javascript&colon;alert(1)", "&#x6A;avascript:alert(1)", "vbscript:x", "data:text/html,x",
      "data:image/png;base64,AA", "file:///etc/passwd", "foo:bar", "//evil.example/x",
      "\\\\\\\\evil\\\\share", "/\\\\evil", "java%0ascript:alert(1)", "&#1;javascript:alert(1)",
      "java&#9;script:alert(1)", "https:evil", "https:///evil", "https://un.org@evil.example/",
      "tel:1", "mailto:");
  CAPTURE(url);
  const std::string out = html("[words](" + std::string(url) + ")\n", {.links = known});
  CHECK(out == "<p>words</p>\n");
  CHECK(html("![words](" + std::string(url) + ")\n", {.images = known}) == "<p>words</p>\n");
}

TEST_CASE("web and mail addresses are links, escaped once") {
  CHECK(html("[w](HTTPS://example.org/?a=1&b=2&amp;c \"t\\\"<\")\n") ==
        "<p><a href=\"HTTPS://example.org/?a=1&amp;b=2&amp;c\" rel=\"external noopener\" "
        "title=\"t&quot;&lt;\">w</a></p>\n");
  CHECK(html("<mailto:a@example.org>\n") ==
        "<p><a href=\"mailto:a@example.org\">mailto:a@example.org</a></p>\n");
  CHECK(html("[w](<https://example.org/a b\"c'd>)\n") ==
        "<p><a href=\"https://example.org/a%20b%22c%27d\" rel=\"external noopener\">w</a></p>\n");
  CHECK(html("https://example.org\n") == "<p>https://example.org</p>\n");
}

TEST_CASE("a link without words is left out") {
  CHECK(html("a[](https://example.org)b\n") == "<p>ab</p>\n");
}

TEST_CASE("other parts are linked where the page knows them, else the words stay") {
  const RenderOptions options{.links = known};
  CHECK(html("[see](untoc/5-1)\n", options) ==
        "<p><a href=\"responses.html#untoc-5-1\">see</a></p>\n");
  CHECK(html("[see](../untoc/5-1.fr.md)\n", options) ==
        "<p><a href=\"responses.html#untoc-5-1\">see</a></p>\n");
  CHECK(html("[see *this*](untoc/9-9 \"secret title\")\n", options) ==
        "<p>see <em>this</em></p>\n");
  std::string out;
  CHECK(MarkdownRenderer().render("[a](x) [b](foo:y)\n", options, out).unresolved_links == 1);
  CHECK(MarkdownRenderer().render("[a](x) [b](foo:y)\n", options, out).refused_links == 1);
}

TEST_CASE("an image is shown only from a released attachment, else its alt text") {
  CHECK(html("![A *plan* \"x\"](plan.png)\n", {.images = known}) ==
        "<p><img src=\"files/plan%20&amp;%20map.png\" alt=\"A plan &quot;x&quot;\" "
        "loading=\"lazy\"></p>\n");
  CHECK(html("![A *plan*](other.png)\n", {.images = known}) == "<p>A plan</p>\n");
  CHECK(html("![A](https://example.org/x.png)\n", {.images = known}) == "<p>A</p>\n");
  CHECK(html("[![A](plan.png)](https://example.org)\n") ==
        "<p><a href=\"https://example.org\" rel=\"external noopener\">A</a></p>\n");
}

TEST_CASE("I14: text is escaped once, wherever it stands") {
  CHECK(html("\" onmouseover=\"x & &amp;lt; <\n") ==
        "<p>&quot; onmouseover=&quot;x &amp; &amp;lt; &lt;</p>\n");
  CHECK(html("![\" onerror=\"x](plan.png)\n", {.images = known}) ==
        "<p><img src=\"files/plan%20&amp;%20map.png\" alt=\"&quot; onerror=&quot;x\" "
        "loading=\"lazy\"></p>\n");
  CHECK(html("    <b>&amp;\n") ==
        "<pre dir=\"auto\" tabindex=\"0\"><code>&lt;b&gt;&amp;amp;\n</code></pre>\n");
}

TEST_CASE("the language of code is a name and nothing else") {
  CHECK(has(html("```json x\n{}\n```\n"), "<code class=\"language-json\">{}\n</code>"));
  CHECK(has(html("```a\"onclick=\nx\n```\n"), "<code>x"));
  CHECK(has(html("```\nx\n```\n"), "<code>x"));
}

TEST_CASE("headings begin below those of the page, without a gap, and end at h6") {
  CHECK(html("# a\n\n## b\n", {.id_prefix = "p", .heading_base_level = 3}) ==
        "<h3 id=\"p-h-1\">a</h3>\n<h4 id=\"p-h-2\">b</h4>\n");
  CHECK(html("### a\n\n#### b\n", {.id_prefix = "p"}) ==
        "<h2 id=\"p-h-1\">a</h2>\n<h3 id=\"p-h-2\">b</h3>\n");
  CHECK(has(html("# a\n\n###### b\n", {.heading_base_level = 4}), "<h6 id=\"h-2\">b</h6>"));
  CHECK(html("#\n\n# a\n") == "<h2 id=\"h-1\">a</h2>\n");
}

TEST_CASE("the title is left out when asked, and the others take its level") {
  const RenderOptions options{.id_prefix = "p", .skip_title = true};
  CHECK(html("# Title\n\n## a\n", options) == "<h2 id=\"p-h-1\">a</h2>\n");
  CHECK(html("## a\n\n# b\n", options) ==
        "<h3 id=\"p-h-1\">a</h3>\n<h2 id=\"p-h-2\">b</h2>\n");
  CHECK(html("\n# Not on the first line\n", options) ==
        "<h2 id=\"p-h-1\">Not on the first line</h2>\n");
}

TEST_CASE("notes of two parts stand on one page without meeting") {
  constexpr std::string_view text = "a[^1] b[^x] c[^1]\n\n[^1]: one\n[^x]: two\n[^u]: unused\n";
  const RenderOptions first{.id_prefix = "p", .labels = {.footnotes = "Notes", .back = "Back"}};
  const std::string out = html(text, first), other = html(text, {.id_prefix = "q"});
  CHECK(has(out, "a<sup class=\"note\"><a href=\"#p-fn-1\" id=\"p-fnref-1\" "
                 "role=\"doc-noteref\">1</a></sup>"));
  CHECK(has(out, "id=\"p-fnref-1-2\""));
  CHECK(has(out, "<div class=\"notes\" role=\"group\" aria-label=\"Notes\">"));
  CHECK(has(out, "<li id=\"p-fn-2\">\n<p>two <a href=\"#p-fnref-2\" class=\"back\" "
                 "role=\"doc-backlink\" aria-label=\"Back 2\">↩</a></p>\n</li>"));
  CHECK(has(out, "href=\"#p-fnref-1-2\""));
  CHECK_FALSE(has(out, "unused"));
  CHECK_FALSE(has(other, "\"p-"));
  CHECK_FALSE(has(other, "#p-"));
}

TEST_CASE("unused link definitions produce nothing") {
  CHECK(html("[secret]: https://example.org/secret\n\nwords\n") == "<p>words</p>\n");
}

TEST_CASE("a line break between ideographs is no space") {
  CHECK(html("禁止\n酷刑，\n公约\n") == "<p>禁止酷刑，公约</p>\n");
  CHECK(html("one\ntwo\n") == "<p>one\ntwo</p>\n");
  CHECK(html("第5\n条\n") == "<p>第5\n条</p>\n");
}

TEST_CASE("output over the limit is given up, and what stood there stays") {
  std::string text;
  for (int i = 0; i < 5'000; ++i) text += "[^a]\n\n";
  text += "[^a]: b\n";
  std::string out = "before";
  CHECK_FALSE(MarkdownRenderer().render(text, {}, out).complete);
  CHECK(out == "before");
}

TEST_CASE("a renderer gives the same for the same text, whatever it did before") {
  MarkdownRenderer renderer;
  std::string first, second, other;
  renderer.render("a[^1]\n\n[^1]: b\n", {}, first);
  renderer.render("x[^1] y[^1]\n\n[^1]: b\n", {}, other);
  renderer.render("a[^1]\n\n[^1]: b\n", {}, second);
  CHECK(first == second);
}
