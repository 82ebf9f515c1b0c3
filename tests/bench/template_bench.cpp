// SPDX-License-Identifier: Apache-2.0
// How long a page of about 38 KB takes: filling its values and rendering it, in microseconds.
// Not a test. From the root, with a release build:
//   g++ -std=c++20 -O2 -Igenerator tests/bench/template_bench.cpp -o build/template_bench
//     build/release/generator/{templating/libpalermo_templating.a,base/libpalermo_base.a}
//     -lfmt -lboost_filesystem
#include "templating/templating.h"

#include <chrono>
#include <cstdio>
#include <string>

using namespace palermo;
using namespace palermo::templating;

namespace {

constexpr int rows = 150;
constexpr int renders = 20'000;

struct LinkRow {
  Schema& schema;
  Key<Text> title = schema.text("title");
  Key<Text> address = schema.text("address");
  Key<Text> date = schema.text("date");
  Key<Flag> current = schema.flag("current");
};

struct Page {
  Schema schema;
  Key<Text> title = schema.text("title");
  Key<Text> root = schema.text("root");
  Key<Html> body = schema.html("body");
  ListOf<LinkRow> rows = schema.list<LinkRow>("rows");
};

std::string page_text() {
  std::string text =
      "<!doctype html>\n<html lang=\"{{@lang}}\" dir=\"{{@dir}}\">\n<title>{{title}}</title>\n"
      "<link rel=\"stylesheet\" href=\"{{root}}style.css\">\n<nav>";
  for (int i = 0; i < 40; ++i) text += "<a href=\"{{root}}nav.html\">{{_ nav}}</a>\n";
  return text +
         "</nav>\n<h1>{{title}}</h1>\n<main>{{body}}</main>\n<ul>\n{{#rows}}\n"
         "<li{{#current}} class=\"current\"{{/current}}><a href=\"{{root}}{{address}}\" "
         "title=\"{{title}}\">{{title}}</a> <time datetime=\"{{date}}\">{{date}}</time></li>\n"
         "{{/rows}}\n</ul>\n";
}

void fill(const Page& page, Scope scope, std::string_view body) {
  scope.set(page.title, "Implementation review: criminalization & law enforcement");
  scope.set(page.root, "../");
  scope.set(page.body, SafeHtml::from_renderer(body));
  for (int i = 0; i < rows; ++i) {
    Scope row = scope.add(page.rows);
    row.set(page.rows->title, "Responses on the État's measures");
    row.set(page.rows->address, "xaa/criminalization_responses-untoc.html#untoc-5-1");
    row.set(page.rows->date, "2027-03-14");
    row.set(page.rows->current, i % 10 == 0);
  }
}

}  // namespace

int main() {
  const Page page;
  std::vector<Diagnostic> mistakes;
  TemplateSet set;
  set.add("page", page_text(), mistakes);
  const Surroundings around{.language = Language::Fr,
                            .message = [](std::string_view) { return "Page d’accueil"; }};
  const auto compile_start = std::chrono::steady_clock::now();
  const Checked<Template> made = compile(set, "page", page.schema, around);
  const auto compiled = std::chrono::steady_clock::now();
  for (const Diagnostic& mistake : made.diagnostics) std::puts(to_text(mistake).c_str());

  const std::string body(6'000, 'b');
  Arena arena;
  std::string out;
  for (int i = 0; i < renders; ++i) {
    arena.clear();
    out.clear();
    const Scope scope = arena.scope(page.schema);
    fill(page, scope, body);
    made.value.render(scope, out);
  }
  const std::chrono::duration<double, std::micro> once =
      (std::chrono::steady_clock::now() - compiled) / renders;
  const std::chrono::duration<double, std::micro> compiling = compiled - compile_start;
  std::printf("page %zu bytes: %.1f us to fill and render; compile %.0f us\n", out.size(),
              once.count(), compiling.count());
  return made.diagnostics.empty() ? 0 : 1;
}
