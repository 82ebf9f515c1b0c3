// SPDX-License-Identifier: Apache-2.0
#include "templating/html_section.h"

#include "page.h"
#include "support/catch.h"

using namespace palermo::templating;

namespace {

struct Case {
  std::string text;
  std::string expected;
};

// The mistakes of a page without their place.
std::string without_place(const std::string& text) {
  const std::string found = mistakes(text);
  return found.substr(std::min(found.find("error:"), found.size()));
}

}  // namespace

TEST_CASE("sections make attributes optional") {
  const auto fill = [](const Page& page, Scope& scope) {
    scope.set(page.sample, true);
    scope.set(page.name, "n");
  };
  const std::vector<std::string> texts = {
      "<a{{#sample}} aria-current=\"page\"{{/sample}}>",
      "<a {{#sample}}aria-current=\"page\" {{/sample}}>",
      "<a{{#sample}} class=\"a\"{{/sample}}{{^sample}} class=\"b\"{{/sample}} id=\"c\">",
      "<input type=\"radio\"{{#sample}} checked{{/sample}}>",
      "<input {{#sample}}checked{{/sample}}>",
      "<a class=\"a{{#sample}} b{{/sample}}\"{{#name}} title=\"{{name}}\"{{/name}}/>",
      "<a href=\"{{#sample}}../{{/sample}}index.html\">",
      "<a href=\"{{#sample}}https://x/{{/sample}}{{name}}\">",
      "<script type=\"application/json\">[{{#rows}}{{title}},{{/rows}}null]</script>",
      "{{#sample}}<p>{{/sample}}"};
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(mistakes(text).empty());
  }
  CHECK(rendered({{"page", texts[0]}}, fill) == "<a aria-current=\"page\">");
  CHECK(rendered({{"page", texts[0]}}) == "<a>");
  CHECK(rendered({{"page", texts[5]}}, fill) == "<a class=\"a b\" title=\"n\"/>");
}

TEST_CASE("a section that closes in another place than it opened is refused") {
  const auto crossing = [](const std::string& from, const std::string& to) {
    return "error: the section \"sample\" opens in " + from + " and closes in " + to +
           " [template-context]\n  hint: close it in the same place\n";
  };
  const std::vector<Case> cases = {
      {"{{#sample}}<a {{/sample}}", crossing("text", "the tag <a>")},
      {"<a {{#sample}}>{{/sample}}", crossing("the tag <a>", "text")},
      {"<a {{#sample}}title=\"{{/sample}}", crossing("the tag <a>", "the attribute \"title\"")},
      {"<a title=\"{{#sample}}\"{{/sample}}", crossing("the attribute \"title\"", "the tag <a>")},
      {"<a href=\"a{{#sample}}?{{/sample}}",
       crossing("the attribute \"href\"", "the attribute \"href\"")},
      {"{{#sample}}<script>{{/sample}}", crossing("text", "<script>")},
      {"{{^sample}}<!--{{/sample}}", crossing("text", "a comment")},
      {"<script type=\"application/json\">{{#sample}}\"{{/sample}}", crossing("JSON", "JSON")},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(without_place(text).substr(0, expected.size()) == expected);
  }
}

TEST_CASE("names never run into each other over a section") {
  const std::string space =
      "error: a space is missing in the tag <a> [template-context]\n"
      "  hint: write one before this\n";
  for (const char* text : {"<a{{#sample}}b{{/sample}}>", "<a{{#sample}} b{{/sample}}c>",
                           "<a {{#sample}}b{{/sample}}c>", "<a b=\"\"c>",
                           "<a{{#sample}} b {{/sample}}c>", "<a on{{#sample}} {{/sample}}click>"}) {
    CAPTURE(text);
    CHECK(without_place(text) == space);
  }
  CHECK(without_place("<a {{#rows}}b{{/rows}}>") ==
        "error: the section \"rows\" opens in the tag <a> and closes in the tag <a> "
        "[template-context]\n  hint: close it in the same place\n");
}
