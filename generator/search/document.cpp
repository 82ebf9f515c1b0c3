// SPDX-License-Identifier: Apache-2.0
#include "search/document.h"

#include "language/search_text.h"
#include "markup/escape.h"

namespace palermo::search {
namespace {

// What a text on the labels weighs; a heading weighs 7, a paragraph 1.
constexpr std::string_view label_weight = "0.25";

void add(std::string& page, std::string_view what, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  page.append("<meta data-pagefind-").append(what).append("=\"").append(name);
  page += "[content]\" content=\"";
  append_escaped(page, value);
  page += "\">\n";
}

std::string_view first(const Document& document, Filter filter) {
  for (const auto& [each, code] : document.filters)
    if (each == filter) return code;
  return {};
}

void add_meta(std::string& page, const Document& document) {
  std::string part(document.path);
  if (!document.anchor.empty()) part.append("#").append(document.anchor);
  add(page, "meta", "url", std::string(code(document.language)) + "/" + part);
  add(page, "meta", "part", part);
  add(page, "meta", "title", document.title);
  add(page, "meta", "where", document.where);
  add(page, "meta", "state", first(document, Filter::State));
  add(page, "meta", "kind", first(document, Filter::Kind));
  add(page, "meta", "date", document.date);
  if (document.sample) add(page, "meta", "sample", "1");
  add(page, "sort", "date", document.date);
}

// The index joins the words of two cells where nothing stands between them.
void append_with_spaces(std::string& page, std::string_view html) {
  for (std::size_t at = html.find("</t"); at != std::string_view::npos; at = html.find("</t", 1)) {
    page.append(html.substr(0, at)).append(" ");
    html.remove_prefix(at);
  }
  page += html;
}

void append_text(std::string& page, Language language, std::string_view text) {
  std::string escaped;
  append_escaped(escaped, text);
  append_search_text(page, language, escaped);
}

void add_body(std::string& page, const Document& document) {
  page += "<h1>";
  append_text(page, document.language, document.title);
  page += "</h1>\n";
  std::string html;
  append_search_text(html, document.language, document.html);
  append_with_spaces(page, html);
  page.append("\n<p data-pagefind-weight=\"").append(label_weight).append("\">");
  std::string_view gap;
  for (const std::string_view label : document.labels) {
    if (label.empty()) continue;
    page += gap;
    append_text(page, document.language, label);
    gap = " · ";
  }
  page += "</p>\n";
}

}  // namespace

std::string to_page(const Document& document) {
  std::string page = "<!doctype html>\n<html lang=\"";
  page.append(code(document.language)).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
  add_meta(page, document);
  for (const auto& [filter, code] : document.filters) add(page, "filter", name(filter), code);
  page += "</head>\n<body data-pagefind-body>\n";
  add_body(page, document);
  page += "</body>\n</html>\n";
  return page;
}

}  // namespace palermo::search
