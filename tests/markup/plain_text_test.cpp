// SPDX-License-Identifier: Apache-2.0
#include "markup/plain_text.h"

#include "support/catch.h"

using namespace palermo;

namespace {

std::string plain(std::string_view text) {
  std::string out;
  plain_text(text, out);
  return out;
}

}  // namespace

TEST_CASE("plain text is the words without their markup") {
  CHECK(plain("# A *b*\n\nc [d](https://example.org) <b>e</b> `f`[^1]\n\n[^1]: g & h\n") ==
        "A b\nc d e f\ng & h");
  CHECK(plain("- a\n- b\n\n| c | d |\n|---|---|\n| e | f |\n") == "a\nb\nc d \ne f");
  CHECK(plain("![alt](x.png)\n\n<!-- no -->\n") == "alt");
  CHECK(plain("禁止\n酷刑\n") == "禁止酷刑");
  CHECK(plain("").empty());
}

TEST_CASE("the first heading is a title only on the first line and with one mark") {
  CHECK(first_heading("# A title ##\n\ntext\n") == "A title");
  CHECK(first_heading("   # A title\n") == "A title");
  CHECK(first_heading("# C#\n") == "C#");
  CHECK(first_heading("# A *b* &amp; `c`\n") == "A b & c");
  CHECK_FALSE(first_heading("## a\n"));
  CHECK_FALSE(first_heading("#a\n"));
  CHECK_FALSE(first_heading("    # a\n"));
  CHECK_FALSE(first_heading("\n# a\n"));
  CHECK_FALSE(first_heading("# \n"));
  CHECK_FALSE(first_heading("# ##\n"));
  CHECK_FALSE(first_heading(""));
}
