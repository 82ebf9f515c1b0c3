// SPDX-License-Identifier: Apache-2.0
#include "audit/rules.h"

#include "audit/json.h"

#include <algorithm>
#include <vector>

namespace palermo::audit {
namespace {

bool is_set(const Json& object, const char* field) {
  const auto found = object.find(field);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

std::set<std::string> words_of(const Json& object, const char* field) {
  std::set<std::string> words;
  const auto list = object.find(field);
  if (list == object.end() || !list->is_array()) return words;
  for (const Json& item : *list)
    if (item.is_string()) words.insert(item.get<std::string>());
  return words;
}

std::vector<Json> objects_of(const Json& object, const char* field) {
  std::vector<Json> objects;
  const auto list = object.find(field);
  if (list == object.end() || !list->is_array()) return objects;
  std::copy_if(list->begin(), list->end(), std::back_inserter(objects),
               [](const Json& item) { return item.is_object(); });
  return objects;
}

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> segments;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    segments.emplace_back(path.substr(start, end - start));
    start = end + 1;
  }
  return segments;
}

}  // namespace

std::optional<Rules> Rules::read(std::string_view mechanism, std::string_view draw) {
  const auto tree = parse_json(mechanism);
  if (!tree || !tree->is_object()) return std::nullopt;
  Rules rules;
  rules.signatures_required_ = text_of(*tree, "signatures").value_or("optional") != "optional";
  for (const Json& item : objects_of(*tree, "kinds")) {
    const auto agreeing = words_of(item, "agreed_by");
    rules.kinds_[text_of(item, "id").value_or("")] = {
        .scope = text_of(item, "scope").value_or(""),
        .by_secretariat = text_of(item, "decided_by") == "secretariat",
        .by_state = agreeing.contains("state-under-review"),
        .by_reviewers = agreeing.contains("reviewing-states"),
        .by_author = agreeing.contains("author"),
        .needs_text = is_set(item, "needs_text"),
        .all_languages = is_set(item, "all_languages")};
  }
  if (const auto lots = parse_json(draw); lots && lots->is_object())
    for (const Json& lot : objects_of(*lots, "draws"))
      rules.reviewers_[text_of(lot, "state").value_or("")] = words_of(lot, "reviewing_states");
  return rules;
}

std::optional<Duty> Rules::duty(std::string_view path) const {
  const std::vector<std::string> segments = split(path);
  const auto kind_at = [&](std::size_t at, std::string_view scope) -> const Kind* {
    const auto found = segments.size() > at + 1 ? kinds_.find(segments[at]) : kinds_.end();
    return found != kinds_.end() && found->second.scope == scope ? &found->second : nullptr;
  };
  if (segments[0] == "conference") {
    const Kind* const kind = kind_at(1, "conference");
    return kind == nullptr ? std::nullopt : std::optional(duty(*kind, ""));
  }
  if (segments[0] != "reviews") return std::nullopt;
  const Kind* kind = kind_at(2, "state");
  if (kind == nullptr) kind = kind_at(3, "review");
  return kind == nullptr ? std::nullopt : std::optional(duty(*kind, segments[1]));
}

Duty Rules::duty(const Kind& kind, const std::string& state) const {
  Duty duty{.decider = kind.by_secretariat ? "secretariat" : state,
            .by_author = kind.by_author,
            .needs_text = kind.needs_text,
            .all_languages = kind.all_languages};
  if (kind.by_state) duty.agreeing.insert(state);
  if (!kind.by_reviewers) return duty;
  const auto drawn = reviewers_.find(state);
  duty.undrawn = drawn == reviewers_.end() || drawn->second.empty();
  if (!duty.undrawn) duty.agreeing.insert(drawn->second.begin(), drawn->second.end());
  return duty;
}

}  // namespace palermo::audit
