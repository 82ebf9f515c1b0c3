// SPDX-License-Identifier: Apache-2.0
#include "templating/tags.h"

#include "page.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::templating;

namespace {

// Texts as they are, tags as [name].
std::string shown(std::string_view source) {
  std::vector<Diagnostic> diagnostics;
  std::string text;
  for (const Token& token : cut_into_tokens("page.html", source, diagnostics)) {
    if (const auto* plain = std::get_if<std::string_view>(&token))
      text += *plain;
    else
      text += "[" + std::string(std::get<Tag>(token).name) + "]";
  }
  return text + all_texts(diagnostics);
}

}  // namespace

TEST_CASE("a line that holds only structure vanishes with its line break") {
  CHECK(shown("a\n  {{#rows}}  \nb\n{{/rows}}\r\nc\n") == "a\n[rows]b\n[rows]c\n");
  CHECK(shown("{{> nav}}\n{{! remark }}\nx") == "[nav]x");
  CHECK(shown("x\n  {{$a}}{{/a}}\n") == "x\n[a][a]");
  CHECK(shown("x\n{{/a}}") == "x\n[a]");
  CHECK(shown("{{! two\nlines }}\nx") == "x");
}

TEST_CASE("a line that holds a value, a message or text stays whole") {
  CHECK(shown(" {{name}} \n") == " [name] \n");
  CHECK(shown(" {{_ nav.home}}\n") == " [nav.home]\n");
  CHECK(shown(" {{@lang}}\n") == " [lang]\n");
  CHECK(shown(" {{#a}}x{{/a}} \n") == " [a]x[a] \n");
  CHECK(shown("\n \n") == "\n \n");
}

TEST_CASE("blanks inside a tag do not count") {
  CHECK(shown("{{ name }}{{# a }}{{ #a}}") == "[name][a][a]");
}

TEST_CASE("tags that are no tags are told apart") {
  CHECK(shown("é {{name") ==
        "é {{namepage.html:1:3: error: the tag is not closed [template-tag]\n"
        "  hint: end it with }}\n");
  CHECK(shown("{{a {{name}}").find("page.html:1:1: error: the tag is not closed") !=
        std::string::npos);
  CHECK(mistakes("\n {{}}") ==
        "page.html:2:2: error: an empty tag [template-tag]\n  hint: write {{key}}\n");
  for (const char* raw : {"{{{name}}}", "{{&name}}"})
    CHECK(mistakes(raw) ==
          "page.html:1:1: error: there is no tag for raw HTML [template-tag]\n"
          "  hint: declare the key as html\n");
  CHECK(mistakes("{{_ nav.home count=name}}") ==
        "page.html:1:1: error: a message in a template takes no arguments [template-tag]\n"
        "  hint: format it in the page model and show it as a text key\n");
  CHECK(mistakes("{{a b}}") ==
        "page.html:1:1: error: \"a b\" is not a name [template-tag]\n"
        "  hint: write a letter, then letters, digits and . _ - /\n");
}
