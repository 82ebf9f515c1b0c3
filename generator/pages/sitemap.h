// SPDX-License-Identifier: Apache-2.0
// What search engines and the address bar of a browser read: robots.txt, and where the site knows
// its address the sitemap of all its pages and a description of its search in each language. Knows
// nothing of XML or of what stands on a page.
#pragma once

#include "pages/press.h"

#include <vector>

namespace palermo::pages {

// `listed`: the pages of all presses, in any order.
void write_sitemap(Press& press, std::vector<ListedPage> listed);

void write_open_search(Press& press);

}  // namespace palermo::pages
