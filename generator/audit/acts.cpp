// SPDX-License-Identifier: Apache-2.0
#include "audit/acts.h"

#include <algorithm>
#include <tuple>

namespace palermo::audit {
namespace {

bool may_speak_of(std::string_view issuer, std::string_view path) {
  if (issuer == "secretariat")
    return path.starts_with("reviews/") || path.starts_with("conference/");
  return path.starts_with("reviews/" + std::string(issuer) + "/");
}

// Everybody who has to sign a decision: its issuer and whoever else its files concern.
std::set<std::string> parties_of(const Order& order, const DecisionName& name, const Rules& rules) {
  std::set<std::string> parties = {name.issuer};
  if (order.kind != ActKind::Publish) return parties;
  for (const auto& [path, digest] : order.files) {
    const auto duty = rules.duty(path);
    if (!duty || duty->decider != name.issuer) continue;
    parties.insert(duty->agreeing.begin(), duty->agreeing.end());
    if (duty->by_author) parties.insert(order.agreed.begin(), order.agreed.end());
  }
  return parties;
}

}  // namespace

// One that needs no signature has none; one that has any has them all, and a place in the log.
bool Acts::is_signed(const Order& order, const DecisionName& name, const SignedText& text) const {
  if (text.signatures.empty() && !rules_.signatures_required()) return true;
  if (!order.place) return false;
  const auto parties = parties_of(order, name, rules_);
  return std::all_of(parties.begin(), parties.end(), [&](const std::string& party) {
    return signers_.signed_for(party, *order.place, text);
  });
}

// Only the party that decides, and with the agreement of every State that has to agree.
bool Acts::allows(const Order& order, const DecisionName& name, std::string_view path) const {
  const auto duty = rules_.duty(path);
  return duty && duty->decider == name.issuer && !duty->undrawn &&
         std::includes(order.agreed.begin(), order.agreed.end(), duty->agreeing.begin(),
                       duty->agreeing.end());
}

void Acts::hide(const DecisionText& decision, const DecisionName& name) {
  for (const std::string& path : mentioned_paths(decision.text.bytes))
    if (may_speak_of(name.issuer, path))
      by_path_[path].push_back({.issuer = name.issuer, .number = name.number, .digest = {}});
}

Standing Acts::add(const DecisionText& decision, Instant as_of) {
  const DecisionName name = parse_decision_name(decision.path);
  const auto order = read_order(decision.text.bytes, name);
  if (!order || !is_signed(*order, name, decision.text)) {
    hide(decision, name);
    return Standing::Silent;
  }
  for (const auto& [path, digest] : order->files)
    if (may_speak_of(name.issuer, path))
      by_path_[path].push_back({.issuer = name.issuer,
                                .number = name.number,
                                .kind = order->kind,
                                .digest = digest,
                                .since = order->since,
                                .until = order->until,
                                .allowed = allows(*order, name, path),
                                .agreed = order->agreed});
  return order->since <= as_of && order->decided <= as_of ? Standing::InForce : Standing::Silent;
}

// By issuer, then by number; of equal numbers the word that publishes comes first and so loses.
void Acts::finish() {
  for (auto& [path, acts] : by_path_)
    std::stable_sort(acts.begin(), acts.end(), [](const Act& a, const Act& b) {
      return std::tie(a.issuer, a.number, b.kind) < std::tie(b.issuer, b.number, a.kind);
    });
}

const Act* Acts::release(std::string_view path, const Sha256& digest, Instant as_of) const {
  const auto found = by_path_.find(path);
  if (found == by_path_.end()) return nullptr;
  const std::vector<Act>& acts = found->second;
  const Act* standing = nullptr;
  Instant until = Instant::max();
  const auto holds = [&] {
    return standing != nullptr && standing->allowed && standing->digest == digest &&
           standing->since <= as_of && as_of < until;
  };
  for (std::size_t i = 0; i < acts.size(); ++i) {
    const Act& act = acts[i];
    if (i > 0 && acts[i - 1].issuer != act.issuer) {
      if (holds()) return standing;
      standing = nullptr;
    }
    if (act.kind == ActKind::Expire) {
      until = std::min(until, act.since);
      continue;
    }
    standing = act.kind == ActKind::Publish ? &act : nullptr;
    until = act.until;
  }
  return holds() ? standing : nullptr;
}

bool Acts::was_named(std::string_view path, Instant as_of) const {
  const auto found = by_path_.find(path);
  return found != by_path_.end() &&
         std::any_of(found->second.begin(), found->second.end(), [&](const Act& act) {
           return act.kind == ActKind::Publish && act.allowed && act.since <= as_of;
         });
}

}  // namespace palermo::audit
