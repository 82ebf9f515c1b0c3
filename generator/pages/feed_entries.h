// SPDX-License-Identifier: Apache-2.0
// Entries of feeds in the words of a language: what a page holds and since when, or that something
// was withdrawn and by which decision, with nothing of it. Knows nothing of which feed holds them.
#pragma once

#include "feeds/atom.h"
#include "pages/feed_index.h"
#include "pages/sheet.h"

#include <string_view>

namespace palermo::pages {

[[nodiscard]] feeds::Entry entry_of(Sheet& sheet, const FeedPage& page);
[[nodiscard]] feeds::Entry entry_of(Sheet& sheet, const edition::LogEntry& withdrawal);
[[nodiscard]] feeds::DeletedEntry deleted_entry_of(Sheet& sheet, const FeedGone& gone);

[[nodiscard]] bool has_sample(const FeedMatter& matter);

// Of something in the sheet's language, made of its identity and of nothing else.
[[nodiscard]] std::string_view permanent_id(Sheet& sheet, std::string_view identity);

// A page or feed in the sheet's language: whole where the site knows its address, else relative.
[[nodiscard]] std::string_view address_of(Sheet& sheet, std::string_view path,
                                          std::string_view anchor = {});

}  // namespace palermo::pages
