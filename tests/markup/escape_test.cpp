// SPDX-License-Identifier: Apache-2.0
#include "markup/escape.h"

#include "support/catch.h"

using namespace palermo;

TEST_CASE("text is escaped for elements and double-quoted attributes alike") {
  std::string out = "x";
  append_escaped(out, "a & b <c> \"d\" 'e' &amp; é");
  CHECK(out == "xa &amp; b &lt;c&gt; &quot;d&quot; 'e' &amp;amp; é");
}

TEST_CASE("an address keeps its meaning and cannot leave its attribute") {
  std::string out;
  append_escaped_url(out, "https://example.org/é?a=1&b=\"<'>\n %20#c");
  CHECK(out == "https://example.org/é?a=1&amp;b=%22%3C%27%3E%0A%20%20#c");
}
