// SPDX-License-Identifier: Apache-2.0
// The first page of a language (keys of templates/home.html). Knows nothing of the pages behind it.
#pragma once

#include "pages/log_rows.h"

namespace palermo::pages {

struct HomeKeys {
  Schema schema;
  LayoutKeys layout{schema};
  LogKeys log{schema};
};

void print_home(Press& press);

}  // namespace palermo::pages
