// SPDX-License-Identifier: Apache-2.0
#include "templating/compile.h"

#include "page.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::templating;

namespace {

const Files layouts = {
    {"page", "{{< article}}\n{{$main}}\nM {{name}}\n{{/main}}\n{{/article}}\n"},
    {"article",
     "{{< base}}\n{{$body}}\nA[\n{{$main}}\nnone\n{{/main}}\n]\n{{/body}}\n"
     "{{$title}}article{{/title}}\n{{/base}}\n"},
    {"base", "T={{$title}}base{{/title}}\n{{$body}}{{/body}}\n{{> parts/end}}\n"},
    {"parts/end", "E {{$end}}end{{/end}}\n"}};

Files with_page(const std::string& page) {
  Files files = layouts;
  files.front().second = page;
  return files;
}

}  // namespace

TEST_CASE("a page fills the blocks of its layout and of the layout's layout") {
  CHECK(rendered(layouts, [](const Page& page, Scope& scope) { scope.set(page.name, "x"); }) ==
        "T=article\nA[\nM x\n]\nE end\n");
}

TEST_CASE("what a page fills wins over its layout and blocks have a text of their own") {
  CHECK(
      rendered(with_page("{{< article}}{{$title}}page{{/title}}{{$end}}bye{{/end}}{{/article}}")) ==
      "T=page\nA[\nnone\n]\nE bye\n");
  CHECK(rendered(with_page("{{> base}}")) == "T=base\nE end\n");
}

TEST_CASE("a block may use the layout in which it stands, and its names stay its own") {
  CHECK(rendered(
            {{"page", "{{< box}}{{$body}}1{{< box}}{{$body}}2{{/body}}{{/box}}{{/body}}{{/box}}"},
             {"box", "({{$body}}{{/body}})"}}) == "(1(2))");
  CHECK(rendered({{"page", "{{< base}}{{$body}}mine{{/body}}{{/base}}"},
                  {"base", "{{$body}}{{/body}}{{> note}}"},
                  {"note", "{{< box}}{{$body}}note{{/body}}{{/box}}"},
                  {"box", "({{$body}}{{/body}})"}}) == "mine(note)");
}

TEST_CASE("a block that the layout does not have is a mistake") {
  CHECK(mistakes(with_page("{{< article}}\n  {{$mian}}x{{/mian}}{{/article}}")) ==
        "page.html:2:3: error: the layout \"article\" has no block \"mian\" [template-block]\n"
        "  hint: name one of its blocks: body, end, main, title\n");
}

TEST_CASE("a layout may use another beside its own blocks") {
  CHECK(rendered({{"page", "{{< base}}{{$body}}mine{{/body}}{{/base}}"},
                  {"base", "{{$body}}{{/body}}{{< box}}{{$title}}b{{/title}}{{/box}}"},
                  {"box", "({{$title}}{{/title}})"}}) == "mine(b)");
}

TEST_CASE("a template that includes itself is refused") {
  CHECK(mistakes({{"page", "{{> a}}"}, {"a", "x{{> b}}"}, {"b", "{{< a}}{{/a}}"}}) ==
        "b.html:1:1: error: the template \"a\" includes itself [template-recursion]\n"
        "  hint: break the circle a.html > b.html > a.html (in the page page.html)\n");
  CHECK(mistakes("{{> page}}") ==
        "page.html:1:1: error: the template \"page\" includes itself [template-recursion]\n"
        "  hint: break the circle page.html > page.html\n");
  CHECK(mistakes({{"page", "{{> x}}"},
                  {"x", "{{< box}}{{$body}}{{> x}}{{/body}}{{/box}}"},
                  {"box", "{{$body}}{{/body}}"}})
            .starts_with("x.html:1:19: error: the template \"x\" includes itself"));
}

TEST_CASE("a template that is not there is named") {
  CHECK(mistakes("a\n{{> parts/nav}}") ==
        "page.html:2:1: error: there is no template \"parts/nav\" [template-missing]\n"
        "  hint: add parts/nav.html to the templates\n");
  const Page page;
  const auto made = compile({}, "state", page.schema, in_french());
  CHECK(all_texts(made.diagnostics) ==
        "state.html: error: there is no template \"state\" [template-missing]\n"
        "  hint: add state.html to the templates\n");
}

TEST_CASE("an unknown key is a mistake where it stands") {
  CHECK(mistakes("<p>\nÉtat {{nam}}</p>{{#row}}{{zzz}}{{/row}}") ==
        "page.html:2:6: error: there is no key \"nam\" [template-unknown-key]\n"
        "  hint: name one of the keys here: body, link, name, rows, sample\n"
        "page.html:2:17: error: there is no key \"row\" [template-unknown-key]\n"
        "  hint: name one of the keys here: body, link, name, rows, sample\n");
  CHECK(mistakes("{{#rows}}{{#tags}}{{nome}}{{/tags}}{{/rows}}") ==
        "page.html:1:19: error: there is no key \"nome\" [template-unknown-key]\n"
        "  hint: name one of the keys here: body, current, label, link, name, rows, sample, tags, "
        "title\n");
  CHECK_FALSE(mistakes("{{title}}").empty());  // a key of the items, outside
  CHECK(mistakes("{{@lnag}}") ==
        "page.html:1:1: error: there is no constant \"lnag\" [template-unknown-key]\n"
        "  hint: name one of the constants: dir, lang, site\n");
}

TEST_CASE("a mistake in a part names the page that uses it") {
  CHECK(mistakes({{"page", "{{> nav}}"}, {"nav", "{{nope}}"}}) ==
        "nav.html:1:1: error: there is no key \"nope\" [template-unknown-key]\n"
        "  hint: name one of the keys here: body, link, name, rows, sample (in the page "
        "page.html)\n");
}

TEST_CASE("lists and flags are not shown") {
  CHECK(mistakes("{{rows}}{{sample}}") ==
        "page.html:1:1: error: the key \"rows\" is a list, not a text [template-key-kind]\n"
        "  hint: open it with {{#rows}}\n"
        "page.html:1:9: error: the key \"sample\" is a flag, not a text [template-key-kind]\n"
        "  hint: open it with {{#sample}}\n");
}

TEST_CASE("a missing message is a mistake with its key and the file that lacks it") {
  CHECK(mistakes("<p>{{_ nav.gone}}") ==
        "page.html:1:4: error: there is no message \"nav.gone\" in fr [template-message]\n"
        "  hint: add \"nav.gone\" to i18n/fr.json\n");
  CHECK(mistakes("{{_ broken}}") ==
        "page.html:1:1: error: the message \"broken\" needs an argument [template-message]\n"
        "  hint: format it\n");
}

TEST_CASE("every mistake is found at once, each one time, in the order of the files") {
  const std::string found = mistakes(
      {{"page", "{{> nav}}{{> nav}}{{a}}\n{{_ b}}<i onx=\"{{name}}\">"}, {"nav", "{{c}}"}});
  std::vector<std::string> places;
  for (std::size_t at = 0; (at = found.find(": error:", at)) != std::string::npos; ++at) {
    const std::size_t line = found.rfind('\n', at);
    const std::size_t begin = line == std::string::npos ? 0 : line + 1;
    places.push_back(found.substr(begin, at - begin));
  }
  CHECK(places == std::vector<std::string>{"nav.html:1:1", "page.html:1:19", "page.html:2:1",
                                           "page.html:2:16"});
}

TEST_CASE("lists deeper than a template can hold are refused") {
  Schema schema;
  Schema* inner = &schema;
  std::string open;
  std::string close;
  for (std::size_t i = 0; i <= max_depth; ++i) {
    const std::string name = "l" + std::to_string(i);
    inner = &inner->items(inner->list(name));
    open += "{{#" + name + "}}";
    close.insert(0, "{{/" + name + "}}");
  }
  const auto set = set_of({{"page", open + close}});
  const auto made = compile(set.value, "page", schema, in_french());
  CHECK(all_texts(made.diagnostics) ==
        "page.html:1:57: error: too many lists stand in each other [template-depth]\n"
        "  hint: flatten them in the page model\n");
}
