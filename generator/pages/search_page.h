// SPDX-License-Identifier: Apache-2.0
// The page where a reader searches (keys of templates/search.html). Its scripts in site/ do the
// work; without them it leads to the lists of all that is public. Knows nothing of the index.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct SearchKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
};

void print_search(Press& press);

}  // namespace palermo::pages
