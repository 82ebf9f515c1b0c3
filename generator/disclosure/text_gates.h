// SPDX-License-Identifier: Apache-2.0
// Gates that read the text itself: names of States (para. 53 (b)) and personal data (para. 18).
// They err towards holding. Knows nothing of who wrote the text or of Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mechanism/reference.h"

namespace palermo::disclosure {

// What looks like an e-mail address or a telephone number; dates and years do not.
[[nodiscard]] bool looks_personal(std::string_view text);

// The names of States in six languages, ready to be looked for.
class StateNames {
 public:
  explicit StateNames(const mechanism::Reference& reference);

  // Does the text name a State that is not among those that spoke of themselves?
  [[nodiscard]] bool names_another(std::string_view text,
                                   const std::vector<const mechanism::State*>& self_raised) const;

 private:
  struct Name {
    std::string text;
    const mechanism::State* state;
  };
  std::vector<Name> names_;  // the longest first
};

}  // namespace palermo::disclosure
