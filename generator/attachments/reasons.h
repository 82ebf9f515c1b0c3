// SPDX-License-Identifier: Apache-2.0
// Why a file cannot be published: codes, each once, in the order of their names. For the module's
// own files only.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace palermo::attachments {

class Reasons {
 public:
  // `code` is one of the table in reasons.cpp.
  void add(std::string_view code) { codes_.insert(code); }
  void add(const Reasons& other) { codes_.insert(other.codes_.begin(), other.codes_.end()); }
  [[nodiscard]] bool empty() const { return codes_.empty(); }
  [[nodiscard]] bool has(std::string_view code) const { return codes_.contains(code); }

  // After a try to clean, a hint that says to clean would be no help.
  enum class Tried { No, Yes };
  [[nodiscard]] std::vector<Diagnostic> diagnostics(const std::string& file,
                                                    Tried tried = Tried::No) const;

 private:
  std::set<std::string_view> codes_;
};

}  // namespace palermo::attachments
