// SPDX-License-Identifier: Apache-2.0
#include "cli/findings.h"

#include <fmt/format.h>

#include <iterator>

namespace palermo::cli {

std::vector<Diagnostic> to_diagnostics(const disclosure::Findings& findings) {
  std::vector<Diagnostic> diagnostics;
  for (const disclosure::Finding& finding : findings) {
    Diagnostic diagnostic = finding.diagnostic;
    if (!finding.paragraph.empty())
      diagnostic.message += fmt::format(" (para. {})", finding.paragraph);
    diagnostics.push_back(std::move(diagnostic));
  }
  sort(diagnostics);
  return diagnostics;
}

void append(disclosure::Findings& all, disclosure::Findings more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace palermo::cli
