// SPDX-License-Identifier: Apache-2.0
// What a reader sees at an address where nothing is (keys of templates/not_found.html). Nothing,
// not yet and no longer look the same. Knows nothing of the site's pages.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct NotFoundKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
};

void print_not_found(Press& press);

}  // namespace palermo::pages
