// SPDX-License-Identifier: Apache-2.0
// The publication log (keys of templates/publication_log.html). Pages that are full are counted
// from the oldest and never change again; the first page holds what is newer. Knows nothing of
// documents.
#pragma once

#include "pages/chart_rows.h"
#include "pages/log_rows.h"

namespace palermo::pages {

struct LogPageKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  ListOf<ChartRow> publications = schema.list<ChartRow>("publications");
  LogKeys log{schema};
  PagerKeys pager{schema};
  ListOf<LinkRow> kind_feeds = schema.list<LinkRow>("kind_feeds");
};

// How many full pages stand beside the first: it keeps at least a page's worth of the newest.
[[nodiscard]] constexpr std::size_t old_log_pages(std::size_t entries) {
  const std::size_t full = entries / rows_per_page;
  return full > 1 ? full - 1 : 0;
}

void print_log(Press& press);

}  // namespace palermo::pages
