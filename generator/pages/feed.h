// SPDX-License-Identifier: Apache-2.0
// Feeds of what was made public and withdrawn: everything, one State, one article, one kind of
// document, each in all languages; and the links by which pages offer them. Where the site knows
// its address the feeds name it, else their links are relative to where they lie. Knows nothing of
// XML or of texts.
#pragma once

#include "pages/feed_index.h"
#include "pages/layout.h"
#include "pages/press.h"

#include <string>
#include <string_view>
#include <vector>

namespace palermo::pages {

// Every feed that has something to tell.
[[nodiscard]] std::vector<FeedTopic> feed_topics(const mechanism::Reference& reference,
                                                 const FeedIndex& feeds);

// The feed of a topic, or where it tells nothing yet that of everything; empty where there is none.
struct FeedLink {
  std::string path, title;
  [[nodiscard]] bool empty() const { return path.empty(); }
};
[[nodiscard]] FeedLink feed_link(Sheet& sheet, const FeedTopic& topic);

// Offers it in the head of the page and (parts/follow.html) to the reader.
void set_feed(templating::Scope page, const LayoutKeys& keys, Sheet& sheet, const FeedTopic& topic);

// One feed in all languages.
void print_feed(Press& press, const FeedTopic& topic);

}  // namespace palermo::pages
