// SPDX-License-Identifier: Apache-2.0
// Which translations are older than their sources: follows each text back through earlier versions
// of its file until it was another one. Knows nothing of Git.
#pragma once

#include "base/language.h"
#include "translate/json_texts.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::translate {

class Ages {
 public:
  // The texts as they are now.
  explicit Ages(const std::vector<JsonText>& now);

  // The version before the one told last. False: neither it nor those before it matter any more.
  bool add(const std::vector<JsonText>& earlier);

  // The source became what it is after the translation did. False where either is not there.
  [[nodiscard]] bool is_stale(std::string_view key, Language from, Language to) const;

 private:
  struct Run {
    int versions = 0;  // for how many the text is what it is now
    bool ended = false;
  };
  struct Followed {
    PerLanguage<std::string> now;
    PerLanguage<Run> runs;
    // False: every text was another one before.
    bool follow(const JsonText* earlier);
  };
  std::map<std::string, Followed, std::less<>> followed_;
};

}  // namespace palermo::translate
