// SPDX-License-Identifier: Apache-2.0
#include "pages/docs_page.h"

#include "pages/addresses.h"
#include "pages/language_cells.h"
#include "pages/page_templates.h"

#include <boost/filesystem/path.hpp>

#include <optional>

namespace palermo::pages {
namespace {

constexpr std::string_view readme = "README.md";
constexpr std::string_view id_prefix = "d";

std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.find_last_of('/') + 1);
}

bool is_readme(const Doc& doc) { return doc.path.substr(folder_of(doc.path).size()) == readme; }

const Doc* find_doc(const Site& site, std::string_view path) {
  const auto found = std::ranges::find(site.docs, path, &Doc::path);
  return found == site.docs.end() ? nullptr : &*found;
}

// From a page of the documentation to another.
std::string_view link_to(Sheet& sheet, const Doc& doc) {
  return sheet.keep({up(sheet.path()), doc_path(doc)});
}

std::string_view anchor(Sheet& sheet, std::size_t heading) {
  return sheet.keep({"#", id_prefix, "-h-", std::to_string(heading + 1)});
}

// "../runbook.md#begin". Nothing where it leads out of the documentation: into the repository.
std::optional<std::string_view> resolve(Sheet& sheet, const Doc& from, std::string_view target) {
  const std::size_t mark = target.find('#');
  const std::string_view file = target.substr(0, mark);
  const boost::filesystem::path path(std::string(folder_of(from.path)) + std::string(file));
  const Doc* to = &from;
  if (!file.empty()) to = find_doc(sheet.site(), path.lexically_normal().generic_string());
  if (to == nullptr) return std::nullopt;
  const std::string_view href = file.empty() ? std::string_view{} : link_to(sheet, *to);
  if (mark == std::string_view::npos) return href;
  const auto heading = std::ranges::find(to->headings, target.substr(mark + 1), &DocHeading::name);
  if (heading == to->headings.end()) return std::nullopt;
  const auto place = static_cast<std::size_t>(heading - to->headings.begin());
  return sheet.keep({href, anchor(sheet, place)});
}

void set_content(Scope page, const DocsKeys& keys, Sheet& sheet, const Doc& doc) {
  const RenderOptions options{
      .id_prefix = id_prefix,
      .skip_title = true,
      .links = [&](std::string_view target) { return resolve(sheet, doc, target); },
      .labels = {.footnotes = sheet.text("markdown.notes"),
                 .back = sheet.text("markdown.back"),
                 .table = sheet.text("markdown.table")}};
  std::string html;
  sheet.press().markdown.render(doc.text, options, html);
  PerLanguage<std::string_view> names;
  for (const Language language : all_languages)
    names[language] = sheet.text(sheet.keep({"language.", code(language)}));
  html = with_languages_of_cells(html, names, Language::En);
  page.set(keys.content, templating::SafeHtml::from_renderer(sheet.arena().keep(html)));
}

void add_contents(Scope page, const DocsKeys& keys, Sheet& sheet, const Doc& doc) {
  for (std::size_t i = 0; i < doc.headings.size(); ++i) {
    if (doc.headings[i].level > 2) continue;
    page.set(keys.has_contents, true);
    add_link(page, keys.contents, anchor(sheet, i), doc.headings[i].text);
  }
}

void add_folder(Scope page, const DocsKeys& keys, Sheet& sheet, const Doc& index) {
  const std::string_view folder = folder_of(index.path);
  Scope group = page.add(keys.groups);
  if (doc_path(index) != sheet.path()) {  // its own title stands at the top of the page
    group.set(keys.groups->heading, index.title);
    group.set(keys.groups->href, link_to(sheet, index));
  }
  for (const Doc& doc : sheet.site().docs)
    if (folder_of(doc.path) == folder && !is_readme(doc))
      add_link(group, keys.groups->links, link_to(sheet, doc), doc.title);
}

// What stands in the folder of this README.md, and below it.
void add_groups(Scope page, const DocsKeys& keys, Sheet& sheet, const Doc& doc) {
  if (!is_readme(doc)) return;
  add_folder(page, keys, sheet, doc);
  for (const Doc& below : sheet.site().docs)
    if (is_readme(below) && &below != &doc && below.path.starts_with(folder_of(doc.path)))
      add_folder(page, keys, sheet, below);
}

void add_language(Scope page, const ListOf<LanguageRow>& list, Sheet& sheet, Language language,
                  std::string_view name) {
  Scope row = page.add(list);
  row.set(list->tag, code(language));
  row.set(list->dir, direction(language));
  row.set(list->name, name);
  row.set(list->href, sheet.link_in(language, home_path));
}

// The menus of all languages lead to their home pages: there is no other version of this one.
void add_languages(Scope page, const DocsKeys& keys, Sheet& sheet) {
  for (const Language language : all_languages) {
    add_language(page, keys.layout.languages, sheet, language, own_name(language));
    add_language(page, keys.in_english, sheet, language,
                 sheet.press().words[index(language)].text("docs.in_english"));
  }
}

void add_crumbs(Scope page, const DocsKeys& keys, Sheet& sheet, const Doc& doc) {
  const Doc* top = find_doc(sheet.site(), readme);
  const Doc* folder =
      find_doc(sheet.site(), sheet.keep({folder_of(doc.path), readme}));
  if (top != nullptr && top != &doc)
    add_crumb(page, keys.layout, link_to(sheet, *top), top->title);
  if (folder != nullptr && folder != top && folder != &doc)
    add_crumb(page, keys.layout, link_to(sheet, *folder), folder->title);
  add_crumb(page, keys.layout, {}, doc.title);
}

}  // namespace

std::string doc_path(const Doc& doc) {
  const std::string_view path = doc.path;
  if (is_readme(doc)) return std::string(folder_of(path)) + std::string(home_path);
  return std::string(path.substr(0, path.size() - 3)) + ".html";
}

void print_doc(Press& press, const Doc& doc) {
  const auto& [keys, templates] = press.site.templates.docs;
  const std::string path = doc_path(doc);
  Sheet sheet = Sheet::column(press, Language::En, path);
  Scope page = sheet.arena().scope(keys.schema);
  page.set(keys.layout.title, doc.title);
  page.set(keys.layout.description, sheet.text("docs.lead"));
  if (sheet.has_base_url())
    page.set(keys.layout.canonical, sheet.keep({press.site.base_url, docs_folder, path}));
  page.set(keys.layout.up, sheet.link(""));
  page.set(keys.layout.root, root(path));
  add_languages(page, keys, sheet);
  add_crumbs(page, keys, sheet, doc);
  set_head(page, keys.head, doc.title, {});
  set_content(page, keys, sheet, doc);
  add_groups(page, keys, sheet, doc);
  add_contents(page, keys, sheet, doc);
  press.page.clear();
  templates[Language::En].render(page, press.page);
  press.write(sheet.keep({docs_folder, path}));
}

}  // namespace palermo::pages
