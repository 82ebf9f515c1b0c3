// SPDX-License-Identifier: Apache-2.0
#include "pages/column_html.h"

#include "support/catch.h"

using namespace palermo;
using namespace palermo::pages;

namespace {

std::string in_column(std::string_view html) {
  std::string out = "<div>";
  append_in_column(out, html, Language::Fr, "xaa/criminalization_responses-untoc.html");
  return out;
}

}  // namespace

TEST_CASE("ids in a column, and links to them, begin with its language") {
  CHECK(in_column("<h2 id=\"T-h-1\">A</h2><a href=\"#T-n-1\" id=\"T-r-1\">1</a>") ==
        "<div><h2 id=\"fr-T-h-1\">A</h2><a href=\"#fr-T-n-1\" id=\"fr-T-r-1\">1</a>");
}

TEST_CASE("links to pages of the language lead into its folder, all others where they led") {
  CHECK(in_column("<a href=\"../xaa/x.html#a\">x</a>") ==
        "<div><a href=\"../../fr/xaa/x.html#a\">x</a>");
  for (const char* same : {"<a href=\"../../data/x.json\">x</a>",
                           "<a href=\"https://example.org/\" rel=\"external\">x</a>",
                           "<a href=\"mailto:a@example.org\">x</a>"})
    CHECK(in_column(same) == std::string("<div>") + same);
}

TEST_CASE("what a text says is left as it is") {
  for (const char* same : {"", "<p> id=&quot;a&quot; href=&quot;../../a</p>", "<p>a=b id=</p>",
                           "<code> href=&quot;#a&quot;</code>"})
    CHECK(in_column(same) == std::string("<div>") + same);
}
