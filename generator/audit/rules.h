// SPDX-License-Identifier: Apache-2.0
// Who has to say what before a file may be public, read from mechanism.json and draw.json by the
// audit itself. Knows nothing of decisions.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace palermo::audit {

// What one file needs.
struct Duty {
  std::string decider;             // alone may publish it: "xaa", "secretariat"
  std::set<std::string> agreeing;  // States whose agreement a decision has to show
  bool undrawn = false;            // those States are not drawn yet: nobody can agree for them
  bool by_author = false;          // and the State that speaks in it, if it is another
  bool needs_text = false;         // its part is not public without a text
  bool all_languages = false;      // nor without a text in each of the six languages
};

class Rules {
 public:
  // Nothing where mechanism.json is no JSON object. Without a draw nobody reviews.
  [[nodiscard]] static std::optional<Rules> read(std::string_view mechanism, std::string_view draw);

  [[nodiscard]] bool signatures_required() const { return signatures_required_; }
  // Nothing where the path is that of no kind: such a file is never public.
  [[nodiscard]] std::optional<Duty> duty(std::string_view path) const;

 private:
  struct Kind {
    std::string scope;
    bool by_secretariat = false, by_state = false, by_reviewers = false, by_author = false;
    bool needs_text = false, all_languages = false;
  };
  [[nodiscard]] Duty duty(const Kind& kind, const std::string& state) const;

  std::map<std::string, Kind, std::less<>> kinds_;
  std::map<std::string, std::set<std::string>, std::less<>> reviewers_;  // by State under review
  bool signatures_required_ = true;
};

}  // namespace palermo::audit
