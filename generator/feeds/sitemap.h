// SPDX-License-Identifier: Apache-2.0
// Sitemaps (sitemaps.org 0.9) with the other languages of each page, divided where they are longer
// than crawlers read; and robots.txt. Knows nothing of what stands on a page.
#pragma once

#include "base/date.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::feeds {

struct Alternate {
  std::string_view hreflang;
  std::string address;
};

// One page in all its languages: addresses that are whole, and those of them that say the same.
struct SitemapPage {
  std::vector<std::string> addresses;
  std::vector<Alternate> alternates;
  std::optional<Day> changed;  // the last public change; none: not said
};

// The limits of the protocol. Less of either makes more files.
struct SitemapLimits {
  std::size_t addresses = 50'000;
  std::size_t bytes = 45'000'000;  // of 50 MiB
};

// One file after another until all pages are in one.
class SitemapWriter {
 public:
  explicit SitemapWriter(SitemapLimits limits = {}) : limits_(limits) {}

  void add(const SitemapPage& page);
  // The files in their order; at least one.
  [[nodiscard]] std::vector<std::string> take();

 private:
  void begin_file();
  void end_file();

  SitemapLimits limits_;
  std::vector<std::string> files_;
  std::size_t addresses_ = 0;  // in the last file
};

// The list of several sitemaps.
[[nodiscard]] std::string sitemap_index(std::span<const std::string> addresses);

// Everything may be read. `sitemap`: its whole address, or empty.
[[nodiscard]] std::string robots_text(std::string_view sitemap);

}  // namespace palermo::feeds
