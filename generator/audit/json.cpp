// SPDX-License-Identifier: Apache-2.0
#include "audit/json.h"

#include <set>
#include <vector>

namespace palermo::audit {
namespace {

constexpr int most_depth = 32;

}  // namespace

std::optional<Json> parse_json(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") return std::nullopt;
  std::vector<std::set<std::string>> keys;
  bool good = true;
  const auto watch = [&](int depth, Json::parse_event_t event, Json& value) {
    if (depth > most_depth) good = false;
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end) keys.pop_back();
    if (event == Json::parse_event_t::key)
      good = keys.back().insert(value.get<std::string>()).second && good;
    return depth <= most_depth;
  };
  Json tree = Json::parse(text, watch, false);
  if (!good || tree.is_discarded()) return std::nullopt;
  return tree;
}

std::optional<std::string> text_of(const Json& object, const char* field) {
  if (!object.is_object()) return std::nullopt;
  const auto found = object.find(field);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

}  // namespace palermo::audit
