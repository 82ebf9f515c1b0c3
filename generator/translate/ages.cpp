// SPDX-License-Identifier: Apache-2.0
#include "translate/ages.h"

namespace palermo::translate {

Ages::Ages(const std::vector<JsonText>& now) {
  for (const JsonText& text : now) followed_[text.key] = {.now = text.texts, .runs = {}};
}

bool Ages::Followed::follow(const JsonText* earlier) {
  bool open = false;
  for (const Language language : all_languages) {
    Run& run = runs[language];
    if (run.ended) continue;
    if (earlier != nullptr && earlier->texts[language] == now[language])
      ++run.versions;
    else
      run.ended = true;
    open = open || !run.ended;
  }
  return open;
}

bool Ages::add(const std::vector<JsonText>& earlier) {
  std::map<std::string_view, const JsonText*> by_key;
  for (const JsonText& text : earlier) by_key.emplace(text.key, &text);
  bool open = false;
  for (auto& [key, followed] : followed_) {
    const auto before = by_key.find(key);
    open = followed.follow(before == by_key.end() ? nullptr : before->second) || open;
  }
  return open;
}

bool Ages::is_stale(std::string_view key, Language from, Language to) const {
  const auto found = followed_.find(key);
  if (found == followed_.end()) return false;
  const Followed& text = found->second;
  return !text.now[from].empty() && !text.now[to].empty() &&
         text.runs[from].versions < text.runs[to].versions;
}

}  // namespace palermo::translate
