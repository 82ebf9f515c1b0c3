// SPDX-License-Identifier: Apache-2.0
#include "mechanism/reference.h"

#include <algorithm>

namespace palermo::mechanism {
namespace {

template <typename T>
const T* find_by_id(const std::vector<T>& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

// In a list of pointers sorted by id.
template <typename T>
const T* search_by_id(const std::vector<const T*>& items, std::string_view id) {
  const auto found =
      std::lower_bound(items.begin(), items.end(), id,
                       [](const T* item, std::string_view wanted) { return item->id < wanted; });
  return found == items.end() || (*found)->id != id ? nullptr : *found;
}

}  // namespace

const State* Reference::state(std::string_view id) const {
  const auto found = std::lower_bound(
      states.begin(), states.end(), id,
      [](const State& candidate, std::string_view wanted) { return candidate.id < wanted; });
  return found == states.end() || found->id != id ? nullptr : &*found;
}

const Instrument* Reference::instrument(std::string_view id) const {
  return find_by_id(instruments, id);
}

const Article* Reference::article(std::string_view id) const {
  return search_by_id(articles_by_id, id);
}

const Cluster* Reference::cluster(std::string_view id) const { return find_by_id(clusters, id); }

const Kind* Reference::kind(std::string_view id) const { return find_by_id(kinds, id); }

const Question* Reference::question(std::string_view id) const {
  return search_by_id(questions_by_id, id);
}

const Draw* Reference::draw(const State& state) const {
  const auto found = std::lower_bound(
      draws.begin(), draws.end(), state.id,
      [](const Draw& candidate, const std::string& id) { return candidate.state->id < id; });
  return found == draws.end() || found->state != &state ? nullptr : &*found;
}

const Phase* Reference::phase_of(const Cluster& cluster) const {
  const auto takes_up = [&](const Phase& phase) {
    return std::find(phase.clusters.begin(), phase.clusters.end(), &cluster) !=
           phase.clusters.end();
  };
  const auto found = std::find_if(phases.begin(), phases.end(), takes_up);
  return found == phases.end() ? nullptr : &*found;
}

const Term* find(const std::vector<Term>& terms, std::string_view id) {
  return find_by_id(terms, id);
}

bool valid_id(std::string_view id) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !id.empty() && id.size() <= 64 && id.front() != '-' && id.back() != '-' &&
         std::all_of(id.begin(), id.end(), allowed);
}

}  // namespace palermo::mechanism
