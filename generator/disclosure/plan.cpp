// SPDX-License-Identifier: Apache-2.0
#include "disclosure/plan.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>

#include "disclosure/history.h"

namespace palermo::disclosure {

struct PlanStore {
  std::deque<std::string> stems, attachments;
  std::deque<Authority> authorities;
};

// The only maker of grants.
class Verifier {
 public:
  Verifier(const Docket& docket, const mechanism::Reference& reference, Instant as_of)
      : docket_(docket), reference_(reference), as_of_(as_of) {
    for (const auto& decision : docket.decisions)
      if (decision->hides_all) unreadable_.insert(decision->issuer);
  }

  Plan plan() {
    plan_.findings = docket_.findings;
    const std::vector<Word> words = words_by_part();
    std::vector<Word> on_part;
    for (auto first = words.begin(); first != words.end();) {
      const auto last = std::find_if(
          first, words.end(), [&](const Word& word) { return word.stem != first->stem; });
      on_part.assign(first, last);
      add_part(on_part);
      first = last;
    }
    sort(plan_.findings);
    plan_.store = std::move(store_);
    return std::move(plan_);
  }

 private:
  [[nodiscard]] std::vector<Word> words_by_part() const {
    std::vector<Word> words;
    for (const auto& decision : docket_.decisions)
      for (const NamedFile& file : decision->files)
        words.push_back({stem_of(file.path), decision.get(), &file});
    // A part has one issuer; of one number, those after the first are faulty and hide at the end.
    const auto key = [](const Word& word) {
      const Decision& decision = *word.decision;
      return std::tie(word.stem, decision.rank, decision.faulty, decision.file, word.file->path);
    };
    std::sort(words.begin(), words.end(),
              [&](const Word& a, const Word& b) { return key(a) < key(b); });
    return words;
  }

  void add_part(const std::vector<Word>& words) {
    const auto path = mechanism::parse_part_path(words.front().file->path, reference_);
    if (!path) return;  // a decision names only paths that were parsed
    const Circumstances around{.reference = reference_,
                               .as_of = as_of_,
                               .hides_all = unreadable_.contains(words.front().decision->issuer)};
    PartHistory history = judge(path->id, words, around);
    std::move(history.findings.begin(), history.findings.end(),
              std::back_inserter(plan_.findings));
    if (history[Slot::data()] != nullptr)
      grant(path->id, words.front().stem, history);
    else if (history.withdrawn_by != nullptr && !around.hides_all)
      plan_.tombstones.push_back({path->id, &authority_of(*history.withdrawn_by).info});
  }

  void grant(const mechanism::PartId& id, std::string_view stem, const PartHistory& history) {
    const std::string& kept = store_->stems.emplace_back(stem);
    GrantedPart part{.id = id, .data = grant(kept, *history[Slot::data()]), .texts = {}};
    if (history.withdrawn_by != nullptr)
      part.withdrawn_before = &authority_of(*history.withdrawn_by).info;
    part.texts.reserve(static_cast<std::size_t>(
        std::count_if(all_languages.begin(), all_languages.end(), [&](Language language) {
          return history[Slot::text(language)] != nullptr;
        })));
    for (const Language language : all_languages)
      if (const Word* const word = history[Slot::text(language)])
        part.texts.push_back(grant(kept, *word));
    for (const auto& replaced : history.earlier)
      for (const Word* const word : replaced) part.earlier.push_back(grant(kept, *word));
    for (const AttachmentHistory& attachment : history.attachments) {
      part.attachments.push_back(grant(kept, *attachment.granted));
      for (const Word* const word : attachment.earlier) part.earlier.push_back(grant(kept, *word));
    }
    plan_.parts.push_back(std::move(part));
  }

  Grant grant(const std::string& stem, const Word& word) {
    const Authority& authority = authority_of(*word.decision);
    if (word.file->slot) return Grant(stem, *word.file->slot, word.file->digest, authority);
    const std::string& path = store_->attachments.emplace_back(word.file->path);
    return Grant(path, Slot::attachment(), word.file->digest, authority);
  }

  const Authority& authority_of(const Decision& decision) {
    const Authority*& known = authorities_[&decision];
    if (known != nullptr) return *known;
    const Day since = decision.act == Act::Publish ? day_of(beginning_of(decision))
                                                   : decision.decided_on;
    known = &store_->authorities.emplace_back(Authority{
        .info = {.decision = decision.id,
                 .issuer = decision.issuer,
                 .decided_on = decision.decided_on,
                 .public_since = since,
                 .paragraph = decision.paragraph,
                 .reference = decision.reference},
        .agreed = decision.agreed,
        .personal_data = decision.personal_data});
    return *known;
  }

  const Docket& docket_;
  const mechanism::Reference& reference_;
  Instant as_of_;
  std::set<const mechanism::State*> unreadable_;
  std::map<const Decision*, const Authority*> authorities_;
  std::shared_ptr<PlanStore> store_ = std::make_shared<PlanStore>();
  Plan plan_;
};

Plan make_plan(const Docket& docket, const mechanism::Reference& reference, Instant as_of) {
  return Verifier(docket, reference, as_of).plan();
}

Instant next_change(const Docket& docket, Instant as_of) {
  Instant next = Instant::max();
  const auto note = [&](Instant instant) {
    if (instant > as_of) next = std::min(next, instant);
  };
  for (const auto& decision : docket.decisions) {
    note(start_of(decision->decided_on));
    if (decision->not_before) note(*decision->not_before);
    if (!decision->not_after) continue;
    note(*decision->not_after);
    note(*decision->not_after + std::chrono::seconds(1));
  }
  return next;
}

Result<Plan> plan(const git::Revision& revision, const mechanism::Reference& reference,
                  Instant as_of, const Scrutiny& scrutiny) {
  const Result<Docket> docket = read_docket(revision, reference, scrutiny);
  if (!docket) return fail(docket.error());
  return make_plan(*docket, reference, as_of);
}

}  // namespace palermo::disclosure
