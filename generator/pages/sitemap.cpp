// SPDX-License-Identifier: Apache-2.0
#include "pages/sitemap.h"

#include "feeds/opensearch.h"
#include "feeds/sitemap.h"
#include "pages/addresses.h"
#include "pages/docs_page.h"

#include <algorithm>
#include <utility>

namespace palermo::pages {
namespace {

std::string address(const Site& site, Language language, std::string_view path) {
  return site.base_url + localized(language, path);
}

// Languages in which the page says the same name each other; the others stand alone.
void add_page(feeds::SitemapWriter& writer, const Site& site, const ListedPage& page) {
  feeds::SitemapPage same{.changed = page.changed}, others{.changed = page.changed};
  for (const Language language : all_languages) {
    const bool alternate = page.alternates.contains(language);
    (alternate ? same : others).addresses.push_back(address(site, language, page.path));
    if (alternate) same.alternates.push_back({code(language), same.addresses.back()});
  }
  writer.add(same);
  writer.add(others);
}

void write(Press& press, std::string bytes, std::string_view path) {
  press.page = std::move(bytes);
  press.write(path);
}

void write_files(Press& press, std::vector<std::string> files) {
  if (files.size() == 1) {
    write(press, std::move(files.front()), sitemap_path);
    return;
  }
  std::vector<std::string> addresses;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string path = numbered_sitemap_path(i + 1);
    write(press, std::move(files[i]), path);
    addresses.push_back(press.site.base_url + path);
  }
  write(press, feeds::sitemap_index(addresses), sitemap_path);
}

}  // namespace

void write_sitemap(Press& press, std::vector<ListedPage> listed) {
  const Site& site = press.site;
  if (site.base_url.empty()) {
    write(press, feeds::robots_text({}), robots_path);
    return;
  }
  std::ranges::sort(listed, {}, &ListedPage::path);
  feeds::SitemapWriter writer;
  writer.add({.addresses = {site.base_url}});
  for (const ListedPage& page : listed) add_page(writer, site, page);
  for (const Doc& doc : site.docs)
    writer.add({.addresses = {site.base_url + std::string(docs_folder) + doc_path(doc)}});
  write_files(press, writer.take());
  write(press, feeds::robots_text(site.base_url + std::string(sitemap_path)), robots_path);
}

void write_open_search(Press& press) {
  const Site& site = press.site;
  if (site.base_url.empty()) return;
  const std::string icon = site.base_url + "assets/favicon.svg";
  for (const Language language : all_languages) {
    const Words& words = press.words[index(language)];
    const std::string search = address(site, language, search_path) + "?q={searchTerms}";
    write(press,
          feeds::open_search({.name = words.text("search.short_name"),
                              .description = words.text("site.name"),
                              .language = code(language),
                              .address = search,
                              .icon = icon}),
          localized(language, open_search_path));
  }
}

}  // namespace palermo::pages
