// SPDX-License-Identifier: Apache-2.0
#include "disclosure/finding.h"

#include <algorithm>
#include <tuple>

namespace palermo::disclosure {

void sort(Findings& findings) {
  const auto key = [](const Finding& f) {
    return std::tie(f.diagnostic.at, f.diagnostic.code, f.diagnostic.message);
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

}  // namespace palermo::disclosure
