// SPDX-License-Identifier: Apache-2.0
#include "pages/log_page.h"

#include "pages/addresses.h"
#include "pages/feed.h"
#include "pages/page_templates.h"
#include "pages/publications_chart.h"

namespace palermo::pages {
namespace {

using Entries = std::span<const edition::LogEntry>;

// `number` counts from the oldest; one more than all old pages is the first page.
struct LogPage {
  std::size_t number = 1, newest = 1;
};

std::string path_of(LogPage page) {
  return page.number == page.newest ? std::string(log_path) : old_log_path(page.number);
}

Entries entries_of(Entries log, LogPage page) {
  const std::size_t older = (page.number - 1) * rows_per_page;
  if (page.number == page.newest) return log.first(log.size() - older);
  return log.subspan(log.size() - older - rows_per_page, rows_per_page);
}

void set_neighbours(Scope scope, const PagerKeys& keys, Sheet& sheet, LogPage page) {
  scope.set(keys.has_pages, page.newest > 1);
  if (page.number < page.newest)
    scope.set(keys.previous, sheet.link(path_of({page.number + 1, page.newest})));
  if (page.number > 1) scope.set(keys.next, sheet.link(path_of({page.number - 1, page.newest})));
}

void set_feeds(Scope page, const LogPageKeys& keys, Sheet& sheet) {
  set_feed(page, keys.layout, sheet, {});
  for (const mechanism::Kind& kind : sheet.site().reference.kinds) {
    if (!sheet.site().feeds.has(&kind)) continue;
    const FeedLink link = feed_link(sheet, &kind);
    add_link(page, keys.kind_feeds, sheet.link(link.path), sheet.keep({link.title}));
  }
}

void print_in(Sheet& sheet, Entries entries, LogPage at) {
  const auto& [keys, templates] = sheet.site().templates.log;
  const std::string_view title = sheet.text("menu.log");
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = numbered(sheet, title, {at.newest + 1 - at.number, at.newest}),
                           .description = sheet.text("log.lead"),
                           .section = Section::Log,
                           .sample = has_sample(entries),
                           .alternates = every_language()});
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, sheet.text("log.lead"));
  if (at.number == at.newest && !entries.empty()) {
    const Chart<charts::Timeline> chart = publications_chart(sheet);
    add_table(add_chart(page, keys.publications, sheet, chart), keys.publications,
              charts::table_of(chart.model));
  }
  add_entries(page, keys.log, sheet, entries);
  set_feeds(page, keys, sheet);
  set_neighbours(page, keys.pager, sheet, at);
  sheet.print(templates, page);
}

}  // namespace

void print_log(Press& press) {
  const Entries log = press.site.edition.log;
  LogPage page{.newest = old_log_pages(log.size()) + 1};
  for (; page.number <= page.newest; ++page.number) {
    const std::string path = path_of(page);
    for (const Language language : all_languages) {
      Sheet sheet(press, language, path);
      print_in(sheet, entries_of(log, page), page);
    }
  }
}

}  // namespace palermo::pages
