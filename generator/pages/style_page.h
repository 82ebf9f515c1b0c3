// SPDX-License-Identifier: Apache-2.0
// Every component of the look on one page, for whoever changes it (keys of templates/style.html).
// No page leads to it and no sitemap names it. Knows nothing of what was published.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct StyleKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
};

void print_style(Press& press);

}  // namespace palermo::pages
