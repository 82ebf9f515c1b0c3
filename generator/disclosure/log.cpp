// SPDX-License-Identifier: Apache-2.0
#include "disclosure/log.h"

#include <algorithm>
#include <map>
#include <set>

namespace palermo::disclosure {
namespace {

constexpr std::string_view restore =
    "restore the files of decisions/ as they were last published; if it was meant, take a new "
    "decision with palermo decide";

bool is_sound(const Decision* decision) { return !decision->faulty; }

void object(Decision& decision, std::string code, std::string message, Findings& findings) {
  const FindingKind kind = decision.act == Act::Withdraw ? FindingKind::Alarm : FindingKind::Void;
  decision.faulty = true;
  findings.push_back({{.code = std::move(code),
                       .at = {decision.file},
                       .message = std::move(message),
                       .hint = std::string(restore)},
                      "",
                      kind});
}

// One chain over all issuers, by place.
class ArchiveChain {
 public:
  ArchiveChain(const std::vector<std::unique_ptr<Decision>>& decisions,
               const std::optional<LogHead>& published, Findings& findings)
      : published_(published), findings_(findings) {
    for (const auto& decision : decisions) {
      if (decision->log)
        by_place_[decision->log->archive].push_back(decision.get());
      else if (decision->faulty && !decision->hides_all)
        unreadable_.emplace(decision->digest, decision.get());
    }
    for (const auto& [place, here] : by_place_)
      for (const Decision* const decision : here)
        if (decision->log->archive_previous)
          (is_sound(decision) ? relied_on_ : named_)
              .emplace(place - 1, *decision->log->archive_previous);
    if (published) trace_back(*published);
  }

  LogState judge() {
    LogState state{.extends_published = !published_ || published_->archive == 0};
    std::optional<Sha256> before;
    std::uint32_t place = 1;
    while (const Decision* const chosen = at_place(place, before)) {
      before = chosen->digest;
      if (is_sound(chosen)) state.head = LogHead{place, chosen->digest};
      if (published_ && published_->archive == place)
        state.extends_published = published_->digest == chosen->digest;
      void_others(place++, chosen);
    }
    for (auto rest = by_place_.lower_bound(place); rest != by_place_.end(); ++rest)
      for (Decision* const decision : rest->second) void_after(*decision, place);
    return state;
  }

 private:
  using Here = std::vector<Decision*>;
  using Link = std::pair<std::uint32_t, Sha256>;

  // Everything that the end published before rests on.
  void trace_back(const LogHead& head) {
    std::optional<Link> link = Link{head.archive, head.digest};
    while (link) {
      const auto here = by_place_.find(link->first);
      if (here == by_place_.end()) return;
      const auto found =
          std::find_if(here->second.begin(), here->second.end(),
                       [&](const Decision* decision) { return decision->digest == link->second; });
      if (found == here->second.end()) return;
      published_past_.insert(*link);
      const auto& before = (*found)->log->archive_previous;
      link = before ? std::optional(Link{link->first - 1, *before}) : std::nullopt;
    }
  }

  [[nodiscard]] bool was_published(const Decision* decision) const {
    return published_past_.contains({decision->log->archive, decision->digest});
  }

  [[nodiscard]] bool is_relied_on(const Decision* decision) const {
    return relied_on_.contains({decision->log->archive, decision->digest});
  }

  [[nodiscard]] const Decision* at_place(std::uint32_t place,
                                         const std::optional<Sha256>& before) const {
    const auto here = by_place_.find(place);
    const Decision* const chosen = here == by_place_.end() ? nullptr : choose(here->second, before);
    if (chosen != nullptr) return chosen;
    const Decision* const relied_on = unreadable_at(place, relied_on_);
    return relied_on != nullptr ? relied_on : unreadable_at(place, named_);
  }

  // A file whose own place cannot be read, and that the next decision rests on: nothing is missing.
  [[nodiscard]] const Decision* unreadable_at(std::uint32_t place,
                                              const std::set<Link>& links) const {
    const Decision* found = nullptr;
    for (auto link = links.lower_bound({place, Sha256{}});
         link != links.end() && link->first == place; ++link) {
      const auto file = unreadable_.find(link->second);
      if (file == unreadable_.end()) continue;
      if (found != nullptr) return nullptr;
      found = file->second;
    }
    return found;
  }

  // Of those that follow the one before: the one that was published, else the only one that is
  // relied on, else the only sound one, else the only one.
  [[nodiscard]] const Decision* choose(const Here& here,
                                       const std::optional<Sha256>& before) const {
    Here following;
    std::copy_if(here.begin(), here.end(), std::back_inserter(following),
                 [&](const Decision* d) { return d->log->archive_previous == before; });
    for (const auto preferred :
         {&ArchiveChain::was_published, &ArchiveChain::is_relied_on, &ArchiveChain::counts}) {
      Here left;
      std::copy_if(following.begin(), following.end(), std::back_inserter(left),
                   [&](const Decision* d) { return (this->*preferred)(d); });
      if (!left.empty()) following = std::move(left);
    }
    const bool one = std::all_of(following.begin(), following.end(), [&](const Decision* d) {
      return d->digest == following.front()->digest;
    });
    return one && !following.empty() ? following.front() : nullptr;
  }

  [[nodiscard]] bool counts(const Decision* decision) const { return is_sound(decision); }

  void void_others(std::uint32_t place, const Decision* chosen) {
    const auto here = by_place_.find(place);
    if (here == by_place_.end()) return;
    for (Decision* const decision : here->second)
      if (decision != chosen && is_sound(decision))
        object(*decision, "log-place-taken",
               "place " + std::to_string(decision->log->archive) +
                   " of the archive's log is that of decision " + chosen->id,
               findings_);
  }

  void void_after(Decision& decision, std::uint32_t missing) {
    if (!is_sound(&decision)) return;
    const std::uint32_t place = decision.log->archive;
    const auto at_break = by_place_.find(missing);
    if (place > missing)
      object(decision, "log-after-break",
             "the archive's log is broken before this decision, at place " +
                 std::to_string(missing),
             findings_);
    else if (has_rival(decision, at_break->second))
      object(decision, "log-fork",
             "two decisions claim place " + std::to_string(place) + " of the archive's log",
             findings_);
    else
      object(decision, "log-broken",
             "the decision before this one in the archive's log is not here, or was changed",
             findings_);
  }

  static bool has_rival(const Decision& decision, const Here& here) {
    return std::any_of(here.begin(), here.end(), [&](const Decision* other) {
      return other != &decision &&
             other->log->archive_previous == decision.log->archive_previous;
    });
  }

  const std::optional<LogHead>& published_;
  Findings& findings_;
  std::map<std::uint32_t, Here> by_place_;
  std::map<Sha256, const Decision*> unreadable_;
  std::set<Link> relied_on_;  // by decisions that count
  std::set<Link> named_;      // by others
  std::set<Link> published_past_;
};

// The decisions of one issuer, by number.
class IssuerChain {
 public:
  explicit IssuerChain(Findings& findings) : findings_(findings) {}

  void add(Decision& decision) { decisions_.push_back(&decision); }

  void judge() {
    std::stable_sort(decisions_.begin(), decisions_.end(),
                     [](const Decision* a, const Decision* b) { return a->number < b->number; });
    const Decision* last = nullptr;  // that counts
    bool broken = false;
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
      Decision& decision = *decisions_[i];
      if (!is_sound(&decision)) continue;
      if (broken)
        object(decision, "log-after-break",
               "the log of its issuer is broken before this decision", findings_);
      else if (decision.log)
        broken = !follows(decision, i, last);
      last = &decision;
    }
  }

 private:
  // Whether the decision before it, by its log, is here and nothing that counts stands between.
  bool follows(Decision& decision, std::size_t place, const Decision* last) {
    const auto nearest = decisions_.rend() - static_cast<std::ptrdiff_t>(place);
    const auto before = std::find_if(nearest, decisions_.rend(), [&](const Decision* other) {
      return other->number < decision.number && other->digest == decision.log->previous;
    });
    if (before == decisions_.rend() && decision.log->previous) {
      object(decision, "log-broken",
             "the decision before this one in its issuer's log is not here, or was changed",
             findings_);
      return false;
    }
    const std::uint32_t number = before == decisions_.rend() ? 0 : (*before)->number;
    if (last == nullptr || last->number <= number) return true;
    object(decision, "log-reordered",
           "decision " + last->id + " stands before this one, and its log does not know it",
           findings_);
    return false;
  }

  Findings& findings_;
  std::vector<Decision*> decisions_;
};

}  // namespace

LogState judge_log(const std::vector<std::unique_ptr<Decision>>& decisions,
                   const std::optional<LogHead>& published, Findings& findings) {
  const bool has_log = std::any_of(decisions.begin(), decisions.end(),
                                   [](const auto& decision) { return decision->log.has_value(); });
  if (!has_log) return {.extends_published = !published || published->archive == 0};
  const LogState state = ArchiveChain(decisions, published, findings).judge();
  std::map<const mechanism::State*, IssuerChain> chains;
  for (const auto& decision : decisions)
    chains.try_emplace(decision->issuer, findings).first->second.add(*decision);
  for (auto& [issuer, chain] : chains) chain.judge();
  return state;
}

}  // namespace palermo::disclosure
