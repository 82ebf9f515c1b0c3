// SPDX-License-Identifier: Apache-2.0
// By which codes what can be found is narrowed down, and which of them occur. The same in every
// language. Knows nothing of titles and texts.
#pragma once

#include "pages/index.h"
#include "search/document.h"

#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace palermo::pages {

using FilterCode = std::pair<search::Filter, std::string>;
using FilterCodes = std::vector<FilterCode>;

// A part, or a page about a State or an article.
using Findable = std::variant<PartRef, const mechanism::State*, const mechanism::Article*>;

// The document's own day where it says one, else that of its publication.
[[nodiscard]] Day date_of(const edition::Part& part);

// All that can be found, and the codes of it. Views into an edition, which outlives it.
class Findables {
 public:
  explicit Findables(const edition::Edition& edition);

  [[nodiscard]] const std::vector<Findable>& all() const { return all_; }

  // Each once. A page has the codes that some part has as well, so that no choice leads to pages
  // without a single public text.
  [[nodiscard]] FilterCodes codes_of(const Findable& findable) const;

  [[nodiscard]] bool occurs(search::Filter filter, const std::string& code) const {
    return codes_.contains({filter, code});
  }

 private:
  void add_part(PartRef part);

  const mechanism::Reference& reference_;
  std::vector<Findable> all_;
  std::set<FilterCode> codes_;
};

}  // namespace palermo::pages
