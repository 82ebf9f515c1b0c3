// SPDX-License-Identifier: Apache-2.0
#include "feeds/sitemap.h"

#include "feeds/xml.h"

#include <utility>

namespace palermo::feeds {
namespace {

constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="utf-8"?>)";
constexpr std::string_view opening =
    "\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
    " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
constexpr std::string_view closing = "</urlset>\n";

// The same behind each address of a page.
std::string after_address(const SitemapPage& page) {
  std::string out = "</loc>";
  if (page.changed) out.append("<lastmod>").append(to_text(*page.changed)).append("</lastmod>");
  for (const Alternate& alternate : page.alternates) {
    out.append("\n<xhtml:link rel=\"alternate\" hreflang=\"").append(alternate.hreflang);
    out += "\" href=\"";
    append_escaped(out, alternate.address);
    out += "\"/>";
  }
  return out.append("</url>\n");
}

}  // namespace

void SitemapWriter::begin_file() {
  files_.emplace_back(declaration).append(opening);
  addresses_ = 0;
}

void SitemapWriter::end_file() { files_.back() += closing; }

void SitemapWriter::add(const SitemapPage& page) {
  const std::string after = after_address(page);
  for (const std::string& address : page.addresses) {
    const bool full = !files_.empty() && (addresses_ == limits_.addresses ||
                                          files_.back().size() + after.size() > limits_.bytes);
    if (full) end_file();
    if (full || files_.empty()) begin_file();
    files_.back() += "<url><loc>";
    append_escaped(files_.back(), address);
    files_.back() += after;
    ++addresses_;
  }
}

std::vector<std::string> SitemapWriter::take() {
  if (files_.empty()) begin_file();
  end_file();
  return std::move(files_);
}

std::string sitemap_index(std::span<const std::string> addresses) {
  std::string out(declaration);
  out += "\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const std::string& address : addresses) {
    out += "<sitemap><loc>";
    append_escaped(out, address);
    out += "</loc></sitemap>\n";
  }
  return out + "</sitemapindex>\n";
}

std::string robots_text(std::string_view sitemap) {
  std::string out = "User-agent: *\nAllow: /\n";
  if (!sitemap.empty()) out.append("\nSitemap: ").append(sitemap).append("\n");
  return out;
}

}  // namespace palermo::feeds
