// SPDX-License-Identifier: Apache-2.0
#include "pages/feed.h"

#include "pages/addresses.h"
#include "pages/feed_entries.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using feeds::Feed;

constexpr std::string_view atom_type = "application/atom+xml";

struct PathOf {
  std::string operator()(std::monostate) const { return std::string(feed_path); }
  std::string operator()(const mechanism::State* state) const { return feed_path_of(*state); }
  std::string operator()(const mechanism::Article* article) const { return feed_path_of(*article); }
  std::string operator()(const mechanism::Kind* kind) const { return feed_path_of(*kind); }
};

struct PageOfTopic {
  std::string operator()(std::monostate) const { return std::string(log_path); }
  std::string operator()(const mechanism::State* state) const { return state_path(*state); }
  std::string operator()(const mechanism::Article* article) const { return article_path(*article); }
  std::string operator()(const mechanism::Kind*) const { return std::string(log_path); }
};

struct NameOf {
  Sheet& sheet;
  std::string_view operator()(std::monostate) const { return sheet.text("feed.everything"); }
  std::string_view operator()(const mechanism::State* state) const {
    return sheet.name(state->name);
  }
  std::string_view operator()(const mechanism::Article* article) const {
    const auto& instrument = sheet.site().reference.instruments[article->instrument];
    return sheet.keep({sheet.name(instrument.short_name), " – ", sheet.article_name(*article)});
  }
  std::string_view operator()(const mechanism::Kind* kind) const { return sheet.name(kind->label); }
};

void add_links(Feed& feed, Sheet& sheet, const FeedTopic& topic) {
  const std::string_view own = code(sheet.language());
  feed.links.push_back({.rel = "self", .type = atom_type, .href = address_of(sheet, sheet.path())});
  feed.links.push_back({.rel = "alternate",
                        .type = "text/html",
                        .hreflang = own,
                        .href = address_of(sheet, std::visit(PageOfTopic{}, topic))});
  for (const Language language : all_languages)
    if (language != sheet.language())
      feed.links.push_back({.rel = "alternate",
                            .type = atom_type,
                            .hreflang = code(language),
                            .href = sheet.public_address(language)});
}

void add_matter(Feed& feed, Sheet& sheet, const FeedMatter& matter) {
  for (const FeedPage& page : matter.pages) feed.entries.push_back(entry_of(sheet, page));
  for (const edition::LogEntry* withdrawal : matter.withdrawals)
    feed.entries.push_back(entry_of(sheet, *withdrawal));
  std::ranges::stable_sort(feed.entries, std::ranges::greater(), &feeds::Entry::updated);
  if (feed.entries.size() > feed_length) feed.entries.resize(feed_length);
  for (const FeedGone& gone : matter.gone) feed.deleted.push_back(deleted_entry_of(sheet, gone));
  for (const feeds::Entry& entry : feed.entries)
    feed.updated = std::max(feed.updated, entry.updated);
  for (const feeds::DeletedEntry& deleted : feed.deleted)
    feed.updated = std::max(feed.updated, deleted.when);
}

void print_in(Sheet& sheet, const FeedTopic& topic, const FeedMatter& matter) {
  const std::string_view site = sheet.text("site.name");
  Feed feed{.id = permanent_id(sheet, sheet.path()),
            .language = code(sheet.language()),
            .title = sheet.keep({site, " – ", std::visit(NameOf{sheet}, topic)}),
            .subtitle = has_sample(matter) ? sheet.text("site.sample") : std::string_view{},
            .author = site};
  add_links(feed, sheet, topic);
  add_matter(feed, sheet, matter);
  Press& press = sheet.press();
  press.page.clear();
  feeds::write_atom(feed, press.page);
  press.write(localized(sheet.language(), sheet.path()));
}

}  // namespace

std::vector<FeedTopic> feed_topics(const mechanism::Reference& reference, const FeedIndex& feeds) {
  std::vector<FeedTopic> topics(1);
  for (const mechanism::State& state : reference.states) topics.emplace_back(&state);
  for (const mechanism::Kind& kind : reference.kinds) topics.emplace_back(&kind);
  for (const mechanism::Instrument& instrument : reference.instruments)
    if (instrument.under_review)
      for (const mechanism::Article& article : instrument.articles) topics.emplace_back(&article);
  std::erase_if(topics, [&](const FeedTopic& topic) { return !feeds.has(topic); });
  return topics;
}

FeedLink feed_link(Sheet& sheet, const FeedTopic& topic) {
  const FeedIndex& feeds = sheet.site().feeds;
  const bool own = feeds.has(topic);
  if (!own && !feeds.has({})) return {};
  const FeedTopic shown = own ? topic : FeedTopic{};
  const std::string_view name = std::visit(NameOf{sheet}, shown);
  const bool all = std::holds_alternative<std::monostate>(shown);
  return {std::visit(PathOf{}, shown),
          std::string(all ? name : sheet.format("feed.of", {{"of", name}}))};
}

void set_feed(templating::Scope page, const LayoutKeys& keys, Sheet& sheet,
              const FeedTopic& topic) {
  const FeedLink link = feed_link(sheet, topic);
  if (link.empty()) return;
  page.set(keys.feed, sheet.link(link.path));
  page.set_copy(keys.feed_title, link.title);
}

void print_feed(Press& press, const FeedTopic& topic) {
  const FeedMatter matter = press.site.feeds.matter(topic);
  const std::string path = std::visit(PathOf{}, topic);
  for (const Language language : all_languages) {
    Sheet sheet(press, language, path);
    print_in(sheet, topic, matter);
  }
}

}  // namespace palermo::pages
