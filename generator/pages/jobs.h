// SPDX-License-Identifier: Apache-2.0
// All pages and feeds of a site as a list of small pieces of work, in an order that does not
// matter: each prints one page (or all pages of one list) in all languages. Knows nothing of
// threads.
#pragma once

#include "pages/attachments.h"
#include "pages/finding_rows.h"
#include "pages/index.h"
#include "pages/press.h"
#include "pages/topic_page.h"

#include <variant>
#include <vector>

namespace palermo::pages {

// A page of which there is one.
using SinglePage = void (*)(Press&);

struct Withdrawn {
  const edition::Record* record = nullptr;
  const edition::Tombstone* tombstone = nullptr;
};

// What a page is about; a term stands for the kind of finding that it is.
using Job =
    std::variant<SinglePage, const mechanism::State*, const mechanism::Instrument*,
                 const mechanism::Article*, const mechanism::Cluster*, const mechanism::Group*,
                 const mechanism::Term*, FindingTheme, Topic, const edition::Record*, PartRef,
                 Withdrawn, FeedTopic, FilesOf, const Doc*>;

[[nodiscard]] std::vector<Job> all_jobs(const Site& site);

void print(Press& press, const Job& job);

}  // namespace palermo::pages
