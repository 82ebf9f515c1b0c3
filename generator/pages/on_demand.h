// SPDX-License-Identifier: Apache-2.0
// One file of a site at a time, printed when it is asked for and kept nowhere: for the preview.
// Has everything of a site but search, downloads of the whole record and documentation. Knows
// nothing of who asks or where the edition comes from.
#pragma once

#include "base/result.h"
#include "edition/edition.h"
#include "pages/theme.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace palermo::pages {

// For one thread at a time.
class OnDemand {
 public:
  // `edition` and `theme` must outlive it and may not change, except that the bytes of a text may:
  // a page reads them anew each time. Mistakes of templates and words: no pages.
  [[nodiscard]] static Checked<std::unique_ptr<OnDemand>> open(const edition::Edition& edition,
                                                               const Theme& theme);
  OnDemand(const OnDemand&) = delete;
  OnDemand& operator=(const OnDemand&) = delete;
  ~OnDemand();

  // `path` from the root of the site, "en/index.html". Nothing where the site has no such file.
  [[nodiscard]] std::optional<std::string> file(std::string_view path);

 private:
  struct Made;
  explicit OnDemand(std::unique_ptr<Made> made);
  std::unique_ptr<Made> made_;
};

}  // namespace palermo::pages
