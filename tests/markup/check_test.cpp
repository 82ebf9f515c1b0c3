// SPDX-License-Identifier: Apache-2.0
#include "markup/check.h"
#include "markup/renderer.h"

#include <algorithm>

#include "markup/renderer.h"
#include "support/catch.h"

using namespace palermo;

namespace {

std::string repeat(std::string_view piece, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

bool finds(std::string_view text, std::string_view code) {
  const auto findings = check_markdown(text);
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Diagnostic& d) { return d.code == code; });
}

bool accepts(std::string_view text) { return !has_error(check_markdown(text)); }

std::string table(std::size_t columns, std::size_t rows) {
  std::string text = repeat("|a", columns) + "|\n" + repeat("|-", columns) + "|\n";
  return text + repeat(repeat("|b", columns) + "|\n", rows);
}

}  // namespace

TEST_CASE("ordinary texts of the six languages pass without a word") {
  const std::string_view text = GENERATE(
      "# Title\n\nA *text*[^1] with a [link](https://example.org).\n\n[^1]: Note.\n",
      "L’État « garantit » l’accès — oui.\n", "Государство-участник приняло меры.\n",
      "El Estado aprobó la ley n.º 5.\n", "缔约国采取了措施。\n",
      "اتخذت الدولة الطرف تدابيرَ، وفقًا للمادّة ٥.\n", "می\u200Cخواهم \u200Fאב\u200E\n",
      "See <https://example.org/a?b=c> and 3 < 4.\n", "");
  CAPTURE(text);
  CHECK(check_markdown(text).empty());
}

TEST_CASE("I08: bytes that are not UTF-8 refuse the text") {
  const std::string_view bad = GENERATE("\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                        "\xE2\x82", "a\x80");
  CHECK(finds(bad, "bad-utf8"));
}

TEST_CASE("I09: controls, overrides and invisible characters refuse the text") {
  using namespace std::string_literals;
  CHECK(finds("a\0b"s, "control-character"));
  CHECK(finds("a\x1B[0m", "control-character"));
  CHECK(finds("a\x7F", "control-character"));
  CHECK(finds("a\u0085", "control-character"));
  CHECK(finds("a\u2028", "control-character"));
  for (const char* const text : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E"})
    CHECK(finds(text, "bidi-override"));
  for (const char* const text :
       {"\uFEFFa", "a\u200Bb", "a\u2060", "a\u00AD", "\U000E0041", "\u3164"})
    CHECK(finds(text, "invisible-character"));
  CHECK(finds("\uF0B7 a", "private-character"));
  CHECK(accepts("a\tb\r\nc\n"));
}

TEST_CASE("isolates are paired within a line") {
  CHECK(accepts("a \u2067אב\u2069 b\n"));
  CHECK(accepts("\u2066a \u2067b\u2069 c\u2069\n"));
  CHECK(finds("a \u2067b\n\u2069", "unbalanced-isolate"));
  CHECK(finds("a \u2069\n", "unbalanced-isolate"));
  CHECK(finds("a \u2068", "unbalanced-isolate"));
}

TEST_CASE("a finding says where, and never quotes the text") {
  const auto findings = check_markdown("один\nsecret\u202E words\n", "a.ru.md");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].at.file == "a.ru.md");
  CHECK(findings[0].at.line == 2);
  CHECK(findings[0].at.column == 7);
  CHECK(to_text(findings[0]).find("secret") == std::string::npos);
  CHECK_FALSE(findings[0].hint.empty());
}

TEST_CASE("a text has at most 64 KiB, a line at most 16") {
  const std::string line = std::string(15, 'a') + "\n";
  CHECK(accepts(repeat(line, MarkdownLimits::bytes / 16)));
  CHECK(finds(repeat(line, MarkdownLimits::bytes / 16) + "a", "text-too-long"));
  CHECK(accepts(std::string(MarkdownLimits::line_bytes, 'a')));
  CHECK(finds(std::string(MarkdownLimits::line_bytes + 1, 'a'), "line-too-long"));
}

TEST_CASE("I04: a table has at most 40 columns, all tables 20,000 cells") {
  CHECK(accepts(table(40, 2)));
  CHECK(finds(table(41, 2), "table-too-wide"));
  CHECK(accepts(table(40, 350)));
  // Short rows are padded: this is the bomb.
  const std::string bomb = repeat("|a", 40) + "|\n" + repeat("|-", 40) + "|\n";
  CHECK(accepts(bomb + repeat("|\n", 100)));
  CHECK(finds(bomb + repeat("|\n", 500), "table-too-large"));
  CHECK(finds(table(400, 10), "table-too-wide"));
  CHECK(finds("> " + repeat("a|", 41) + "a\n> " + repeat("-|", 41) + "-\n", "table-too-wide"));
}

TEST_CASE("I07: the tree is at most 64 levels deep") {
  CHECK(accepts(repeat("> ", 30) + "a\n"));
  CHECK(accepts(repeat(">", 62) + "a\n"));
  CHECK(finds(repeat(">", 63) + "a\n", "nesting-too-deep"));
  CHECK(finds(repeat("> ", 2'000) + "a\n", "nesting-too-deep"));
  CHECK(accepts(repeat("- ", 31) + "a\n"));
  CHECK(finds(repeat("- ", 32) + "a\n", "nesting-too-deep"));
  CHECK(finds(repeat("- ", 8'000) + "a\n", "nesting-too-deep"));
  CHECK(finds(repeat("*a ", 100) + repeat("b* ", 100) + "\n", "nesting-too-deep"));
  CHECK(finds(repeat("![", 100) + "a" + repeat("](b)", 100) + "\n", "nesting-too-deep"));
  std::string stairs;
  for (std::size_t i = 0; i < 100; ++i) stairs += std::string(2 * i, ' ') + "- a\n";
  CHECK(finds(stairs, "nesting-too-deep"));
}

TEST_CASE("many emphases beside each other are not nesting") {
  CHECK(check_markdown(repeat("*a* **b** ", 300)).empty());
}

TEST_CASE("a page is at most 20 times its text") {
  const std::string address = "[a]: https://example.org/" + std::string(4'000, 'x') + "\n\n";
  CHECK(accepts(address + repeat("[a]\n", 2)));
  // The library of Debian 13 stops repeating a long address by itself, and then the page stays
  // small. Either way what a text can become is bounded.
  const std::string repeated = address + repeat("[a]\n\n", 500);
  std::string out;
  const bool fits = MarkdownRenderer().render(repeated, {}, out).complete;
  CHECK(finds(repeated, "output-too-large") == !fits);
  CHECK(out.size() <= output_limit(repeated.size()));
  CHECK(finds(repeat("[^a]\n", 5'000) + "\n[^a]: b\n", "repeated-opening"));
  CHECK(finds(repeat("[^a]\n\n", 5'000) + "[^a]: b\n", "output-too-large"));
}

TEST_CASE("I05: openings that a parser tries again and again are counted") {
  CHECK(finds(repeat("<?", 101), "repeated-opening"));
  CHECK(finds(repeat("a <![CDATA[", 500), "repeated-opening"));
  CHECK(finds(repeat("<!A", 500), "repeated-opening"));
  CHECK(finds(repeat("![[]()", 500), "repeated-opening"));
  CHECK(finds(repeat("[", 3'000), "repeated-opening"));
  CHECK(accepts(repeat("<?x?> ", 100)));
}

TEST_CASE("HTML is a warning with its line; what only looks like it is not") {
  const auto findings = check_markdown("a\n\nb <b>c</b>\n", "x.md");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == "raw-html");
  CHECK(findings[0].severity == Severity::Warning);
  CHECK(findings[0].at.line == 3);
  CHECK(finds("<script>\nx\n", "raw-html"));
  CHECK(finds("<!-- x -->\n", "raw-html"));
  CHECK(check_markdown("a `<b>` and a <b and a <-\n\n    <script>\n").empty());
}

TEST_CASE("what passes renders within its limits, and what would not is refused quickly") {
  const std::string text = GENERATE(
      repeat("_a", 30'000), repeat("**a ", 16'000), repeat("`", 60'000), repeat("a`b``", 12'000),
      repeat("\\", 60'000), repeat("&", 60'000), repeat("<a ", 20'000), repeat("<a href=\"", 7'000),
      repeat("~~a", 20'000), repeat("|", 16'000), repeat("|a\n|-\n", 10'000), repeat("#\n", 30'000),
      repeat("# a\n", 16'000), repeat("-\n*\n", 16'000), repeat("[^a]: b\n", 8'000),
      repeat("[a]: b\n", 9'000), repeat("1) a\n2. b\n", 6'000), repeat(">\n\n", 20'000),
      repeat("[a](<b", 1'900), repeat("***a", 16'000), repeat("a\n===\n", 9'000),
      repeat("- [ ] a\n", 8'000), repeat("```a\n", 13'000), repeat("\t", 60'000),
      repeat("> - a\n", 10'000), repeat("![a](b)\n\n", 7'000), repeat("<https://a>\n", 5'000));
  CAPTURE(text.substr(0, 12));
  for (const std::size_t width : {std::size_t{0}, std::size_t{80}}) {
    std::string lines;
    for (std::size_t i = 0; i < text.size(); i += width == 0 ? 16'000 : width)
      lines += text.substr(i, width == 0 ? 16'000 : width) + "\n";
    lines.resize(std::min(lines.size(), MarkdownLimits::bytes));
    if (!accepts(lines)) continue;
    std::string out;
    const std::string prefix(64, 'x');
    const Rendered rendered = MarkdownRenderer().render(lines, {.id_prefix = prefix}, out);
    CHECK(rendered.complete);
    CHECK(rendered.depth <= MarkdownLimits::depth);
  }
}
