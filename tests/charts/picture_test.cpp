// SPDX-License-Identifier: Apache-2.0
#include "charts/picture.h"

#include "support/catch.h"

using namespace palermo::charts;

namespace {

std::string drawn(bool right_to_left) {
  std::string out;
  Picture picture(out, {.id = "_p", .title = "T", .description = "D",
                        .right_to_left = right_to_left},
                  {100, 30});
  picture.box({10, 2}, {20, 5}, "box");
  picture.disc({40, 6}, 3, "full");
  picture.line({0, 9}, {8, 9}, "grid");
  picture.arrow({50, 0}, {40, 10}, "box");
  picture.text({10, 20}, "from here", "strong");
  picture.middle({60, 20}, "around here");
  picture.close();
  return out;
}

}  // namespace

TEST_CASE("a picture is named, described and measured in whole letters") {
  CHECK(drawn(false) ==
        "<svg role=\"img\" aria-labelledby=\"_p-t _p-d\" viewBox=\"0 0 112 32\" width=\"7em\" "
        "height=\"2em\">\n"
        "<title id=\"_p-t\">T</title>\n"
        "<desc id=\"_p-d\">D</desc>\n"
        "<rect class=\"box\" x=\"10\" y=\"2\" width=\"20\" height=\"5\"/>\n"
        "<circle class=\"full\" cx=\"40\" cy=\"6\" r=\"3\"/>\n"
        "<line class=\"grid\" x1=\"0\" y1=\"9\" x2=\"8\" y2=\"9\"/>\n"
        "<polygon class=\"box\" points=\"50,0 76,0 90,5 76,10 50,10\"/>\n"
        "<text class=\"strong\" x=\"10\" y=\"20\">from here</text>\n"
        "<text x=\"60\" y=\"20\" text-anchor=\"middle\">around here</text>\n"
        "</svg>\n");
}

TEST_CASE("where the page reads from right to left the picture is its mirror image") {
  CHECK(drawn(true) ==
        "<svg role=\"img\" aria-labelledby=\"_p-t _p-d\" viewBox=\"0 0 112 32\" width=\"7em\" "
        "height=\"2em\">\n"
        "<title id=\"_p-t\">T</title>\n"
        "<desc id=\"_p-d\">D</desc>\n"
        "<rect class=\"box\" x=\"82\" y=\"2\" width=\"20\" height=\"5\"/>\n"
        "<circle class=\"full\" cx=\"72\" cy=\"6\" r=\"3\"/>\n"
        "<line class=\"grid\" x1=\"112\" y1=\"9\" x2=\"104\" y2=\"9\"/>\n"
        "<polygon class=\"box\" points=\"62,0 36,0 22,5 36,10 62,10\"/>\n"
        "<text class=\"strong\" x=\"102\" y=\"20\">from here</text>\n"
        "<text x=\"52\" y=\"20\" text-anchor=\"middle\">around here</text>\n"
        "</svg>\n");
}

TEST_CASE("no text can leave the place where it stands") {
  const std::string_view hostile = "</text><script>alert(\"1\")</script>&amp;";
  std::string out;
  Picture picture(out, {.id = "_p", .title = hostile, .description = hostile}, {16, 16});
  picture.text({0, 0}, hostile);
  picture.middle({0, 0}, hostile);
  picture.lines({0, 0}, wrapped(hostile, 40));
  picture.open_group(hostile);
  picture.close_group();
  picture.close();
  CHECK(out.find("<script") == std::string::npos);
  CHECK(out.find("</script") == std::string::npos);
  CHECK(out.find("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;") !=
        std::string::npos);
}
