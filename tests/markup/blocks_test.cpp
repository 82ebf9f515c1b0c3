// SPDX-License-Identifier: Apache-2.0
#include "markup/blocks.h"

#include "markup/plain_text.h"
#include "support/catch.h"

#include <string>

using namespace palermo;

namespace {

std::vector<std::string> blocks(const std::string& text) {
  std::vector<std::string> all;
  for (const MarkdownBlock& block : markdown_blocks(text)) all.emplace_back(block.text);
  return all;
}

std::string words(const std::string& text) {
  std::string out;
  plain_text(text, out);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a text is divided into its blocks as they were written") {
  CHECK(blocks("# Title\nA *b*\nc\n\n\n- one\n\n  two\n- three\n\n| a |\n|---|\n| b |\n") ==
        Texts{"# Title", "A *b*\nc", "- one\n\n  two\n- three", "| a |\n|---|\n| b |"});
  CHECK(blocks("").empty());
  CHECK(blocks(" \n\n").empty());
  CHECK(blocks("no line end") == Texts{"no line end"});
}

TEST_CASE("a block knows its line") {
  const auto all = markdown_blocks("A\n\nB\n# C\n");
  REQUIRE(all.size() == 3);
  CHECK(all[1].line == 3);
  CHECK(all[2].line == 4);
}

TEST_CASE("what is no block is lost nowhere") {
  CHECK(blocks("[a]: https://example.org/\n\nText [a]\n\n[b]: https://example.org/b\n\nMore\n") ==
        Texts{"[a]: https://example.org/\n\nText [a]\n\n[b]: https://example.org/b", "More"});
}

TEST_CASE("blocks with an empty line between them say what the text says") {
  const std::string text =
      "Text[^1] and\nmore\n\n[^1]: A note.\n\n    Its second paragraph.\n\n> quote\n\n1. one\n2. "
      "two\n"
      "\n    code\n\n---\n\nEnd\n";
  std::string joined;
  for (const std::string& block : blocks(text)) joined += (joined.empty() ? "" : "\n\n") + block;
  CHECK(words(joined + "\n") == words(text));
}
