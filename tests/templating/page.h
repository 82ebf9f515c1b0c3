// SPDX-License-Identifier: Apache-2.0
// A page with one key of each kind and a nested list, templates given as text, and messages from a
// table: what the tests of this folder compile and render.
#pragma once

#include "templating/templating.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace palermo::templating {

struct TagRow {
  Schema& schema;
  Key<Text> label = schema.text("label");
};

struct Row {
  Schema& schema;
  Key<Text> title = schema.text("title");
  Key<Flag> current = schema.flag("current");
  ListOf<TagRow> tags = schema.list<TagRow>("tags");
};

struct Page {
  Schema schema;
  Key<Text> name = schema.text("name");
  Key<Text> link = schema.text("link");
  Key<Html> body = schema.html("body");
  Key<Flag> sample = schema.flag("sample");
  ListOf<Row> rows = schema.list<Row>("rows");
};

using Files = std::vector<std::pair<std::string, std::string>>;

inline Result<std::string> message_of(std::string_view key) {
  if (key == "nav.home") return "Home & <start>";
  if (key == "nav.quote") return "say \"yes\"";
  if (key == "broken")
    return fail({.message = "the message \"broken\" needs an argument", .hint = "format it"});
  return fail({});
}

inline Surroundings in_french() {
  return {.language = Language::Fr, .message = message_of, .constants = {{"site", "R & D"}}};
}

inline Checked<TemplateSet> set_of(const Files& files) {
  Checked<TemplateSet> set;
  for (const auto& [name, text] : files) set.value.add(name, text, set.diagnostics);
  return set;
}

// The first file is the page.
inline Checked<Template> compile_files(const Page& page, const Files& files) {
  Checked<TemplateSet> set = set_of(files);
  Checked<Template> made = compile(set.value, files.front().first, page.schema, in_french());
  set.diagnostics.insert(set.diagnostics.end(), made.diagnostics.begin(), made.diagnostics.end());
  return {std::move(made.value), std::move(set.diagnostics)};
}

inline std::string all_texts(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += to_text(diagnostic) + "\n";
  return text;
}

// What a page makes of its files, or every mistake.
template <typename Fill>
std::string rendered(const Files& files, Fill fill) {
  const Page page;
  const Checked<Template> made = compile_files(page, files);
  if (!made.diagnostics.empty()) return all_texts(made.diagnostics);
  Arena arena;
  Scope scope = arena.scope(page.schema);
  fill(page, scope);
  std::string out;
  made.value.render(scope, out);
  return out;
}

inline std::string rendered(const Files& files) {
  return rendered(files, [](const Page&, Scope&) {});
}

inline std::string rendered_with(const std::string& text, std::string_view name) {
  return rendered({{"page", text}}, [&](const Page& page, Scope& scope) {
    scope.set(page.name, name);
    scope.set(page.link, name);
  });
}

inline std::string mistakes(const Files& files) {
  const Page page;
  return all_texts(compile_files(page, files).diagnostics);
}

inline std::string mistakes(const std::string& text) { return mistakes(Files{{"page", text}}); }

}  // namespace palermo::templating
