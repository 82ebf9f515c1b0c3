// SPDX-License-Identifier: Apache-2.0
#include "markup/shape.h"

#include <array>
#include <random>
#include <string>

#include "markup/renderer.h"
#include "support/catch.h"

using namespace palermo;

namespace {

// Pieces that open, close, nest and repeat what Markdown has.
constexpr std::array<std::string_view, 44> pieces = {
    "\n", "\n\n", "a", " b ", "- ", "  ", "    ", "> ", ">", "1. ", "7) ", "*", "**", "_", "~~",
    "[", "](", ")", "![", "[^1]", "\n\n[^1]: x", "[a]", "\n\n[a]: https://example.org/abcdef\n",
    "`", "```\n", "|", "|-|-|\n", "\n|a|b|\n|:-|-:|\n", "# ", "\n---\n", "===\n", "<b>",
    "<https://example.org>", "- [x] ", "\\", "&amp;", "<", "  \n", "\t", "(https://a.b)", "\"",
    "+ ", "***\n", "\r\n"};

std::string compose(std::mt19937& random) {
  std::string text;
  const std::size_t length = 1 + random() % 120;
  for (std::size_t i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
  return text;
}

}  // namespace

TEST_CASE("no text grows deeper or longer than its shape says") {
  std::mt19937 random(20'271);
  const std::string prefix(64, 'x');
  for (int i = 0; i < 3'000; ++i) {
    const std::string text = compose(random);
    const Shape shape = measure_shape(text);
    std::string out;
    const Rendered rendered = MarkdownRenderer().render(text, {.id_prefix = prefix}, out);
    INFO(text);
    REQUIRE(shape.depth >= static_cast<std::size_t>(rendered.depth));
    REQUIRE((shape.output >= out.size() || !rendered.complete));
    REQUIRE((shape.may_have_html || rendered.raw_html == 0));
  }
}

TEST_CASE("the walls of a table are counted, those at its ends and escaped ones not") {
  CHECK(measure_shape("|a|b|\n|-|-|\n|c|d|\n").widest_table == 2);
  CHECK(measure_shape("a|b\n-|-\n").widest_table == 2);
  CHECK(measure_shape("a\\|b\n-\n").widest_table == 1);
  CHECK(measure_shape("a|b|c\n").widest_table == 0);
  CHECK(measure_shape("|a|\n|-|\n|b|\n\n|a|\n|-|\n").cells == 5);
}
