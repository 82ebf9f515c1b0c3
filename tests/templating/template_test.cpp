// SPDX-License-Identifier: Apache-2.0
#include "templating/template.h"

#include "page.h"
#include "support/catch.h"

#include <stdexcept>
#include <thread>

using namespace palermo::templating;

namespace {

void fill_rows(const Page& page, Scope& scope) {
  scope.set(page.name, "page");
  for (const std::string_view title : {"one", "two"}) {
    Scope row = scope.add(page.rows);
    row.set(page.rows->title, title);
    row.set(page.rows->current, title == "two");
    if (title == "one") continue;
    row.add(page.rows->tags).set(page.rows->tags->label, "a");
    row.add(page.rows->tags).set(page.rows->tags->label, "b");
  }
}

}  // namespace

TEST_CASE("a value that was not set is empty and its section closed") {
  CHECK(rendered({{"page", "[{{name}}|{{body}}|{{#sample}}s{{/sample}}|{{#rows}}r{{/rows}}]"}}) ==
        "[|||]");
}

TEST_CASE("a section stands for a set flag or a text that is not empty, its inverse for the rest") {
  const std::string text =
      "{{#sample}}S{{/sample}}{{^sample}}s{{/sample}}{{#name}}N{{/name}}{{^name}}n{{/name}}"
      "{{#body}}B{{/body}}{{^body}}b{{/body}}{{#rows}}R{{/rows}}{{^rows}}r{{/rows}}";
  CHECK(rendered({{"page", text}}) == "snbr");
  CHECK(rendered({{"page", text}}, [](const Page& page, Scope& scope) {
          scope.set(page.sample, true);
          scope.set(page.name, "x");
          scope.set(page.body, SafeHtml::from_renderer("<p>"));
          static_cast<void>(scope.add(page.rows));
        }) == "SNBR");
}

TEST_CASE("lists stand in lists and their items see the keys around them") {
  const std::string text =
      "{{#rows}}<{{title}}{{#current}}*{{/current}}:{{#tags}}{{label}}{{title}}{{name}},{{/tags}}"
      "{{^tags}}none{{/tags}}>{{/rows}}{{name}}";
  // "<" before a value is a tag name, so the test writes brackets that HTML does not know.
  std::string brackets = text;
  for (char& c : brackets)
    if (c == '<' || c == '>') c = '|';
  CHECK(rendered({{"page", brackets}}, fill_rows) == "|one:none||two*:atwopage,btwopage,|page");
}

TEST_CASE("a list may be written twice") {
  const std::string text = "{{#rows}}{{#tags}}{{label}}{{/tags}}{{/rows}}";
  CHECK(rendered({{"page", text + text + text + text + text + text}}, fill_rows) == "abababababab");
}

TEST_CASE("html values are written as they are") {
  CHECK(rendered({{"page", "<div>{{body}}</div>"}}, [](const Page& page, Scope& scope) {
          scope.set(page.body, SafeHtml::from_renderer("<p>a &amp; b</p>"));
        }) == "<div><p>a &amp; b</p></div>");
}

TEST_CASE("a constant page is one step and constants merge around what they stand for") {
  const Page page;
  const auto made = compile_files(
      page, {{"page", "{{< base}}{{$t}}{{_ nav.home}}{{/t}}{{/base}}"},
             {"base", "<html lang=\"{{@lang}}\" dir=\"{{@dir}}\">\n{{> head}}\n<p>{{$t}}{{/t}}"},
             {"head", "{{! remark }}\n<title>{{@site}}</title>\n"}});
  CHECK(all_texts(made.diagnostics).empty());
  CHECK(made.value.steps().size() == 1);
  Arena arena;
  std::string out = "before ";
  made.value.render(arena.scope(page.schema), out);
  CHECK(out ==
        "before <html lang=\"fr\" dir=\"ltr\">\n<title>R &amp; D</title>\n<p>Home &amp; "
        "&lt;start&gt;");
}

TEST_CASE("two threads that render one template write the same bytes") {
  const Page page;
  const auto made = compile_files(
      page, {{"page",
              "{{name}}{{#rows}}<a href=\"{{title}}\">{{#tags}}{{label}}{{/tags}}</a>{{/rows}}"}});
  const auto work = [&](std::string& all) {
    Arena arena;
    for (int i = 0; i < 500; ++i) {
      arena.clear();
      Scope scope = arena.scope(page.schema);
      fill_rows(page, scope);
      scope.set_copy(page.name, std::to_string(i));
      made.value.render(scope, all);
    }
  };
  std::string first;
  std::string second;
  std::thread other([&] { work(second); });
  work(first);
  other.join();
  CHECK(first == second);
  CHECK(first.size() > 500 * 40);
}

TEST_CASE("a template refuses the scope of another page") {
  const Page page;
  const Page other;
  const auto made = compile_files(page, {{"page", "x"}});
  Arena arena;
  std::string out;
  CHECK_THROWS_AS(made.value.render(arena.scope(other.schema), out), std::logic_error);
}
