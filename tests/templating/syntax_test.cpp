// SPDX-License-Identifier: Apache-2.0
#include "templating/syntax.h"

#include "page.h"
#include "support/catch.h"

using namespace palermo::templating;

TEST_CASE("every section is closed by its own name") {
  CHECK(mistakes("{{#rows}}") ==
        "page.html:1:1: error: section \"rows\" is not closed [template-structure]\n"
        "  hint: end it with {{/rows}}\n");
  CHECK(mistakes("a{{/rows}}") ==
        "page.html:1:2: error: {{/rows}} closes nothing [template-structure]\n"
        "  hint: open it with {{#rows}}\n");
  CHECK(mistakes("{{#rows}}\n{{^sample}}x{{/rows}}{{/sample}}") ==
        "page.html:2:13: error: {{/rows}} stands where section \"sample\" is open "
        "[template-structure]\n  hint: close that first with {{/sample}}\n"
        "page.html:2:22: error: {{/sample}} stands where section \"rows\" is open "
        "[template-structure]\n  hint: close that first with {{/rows}}\n");
  CHECK(mistakes("{{$a}}").find("block \"a\" is not closed") != std::string::npos);
}

TEST_CASE("only blocks stand in a layout tag") {
  const Files files = {{"page", "{{< base}}\n{{$a}}x{{/a}}\n lost\n{{name}}{{/base}}"},
                       {"base", "{{$a}}{{/a}}"}};
  CHECK(mistakes(files) ==
        "page.html:3:2: error: only blocks can stand in a layout tag [template-structure]\n"
        "  hint: move this into a {{$block}}\n"
        "page.html:4:1: error: only blocks can stand in a layout tag [template-structure]\n"
        "  hint: move this into a {{$block}}\n");
}
