// SPDX-License-Identifier: Apache-2.0
// How confidentiality is kept and how anyone can check it, in plain words (keys of
// templates/confidentiality.html). Knows nothing of what was published.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct ConfidentialityKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
};

void print_confidentiality(Press& press);

}  // namespace palermo::pages
