// SPDX-License-Identifier: Apache-2.0
#include "disclosure/signatories.h"

#include <algorithm>

#include "disclosure/gates.h"
#include "mechanism/part_path.h"

namespace palermo::disclosure {
namespace {

class Signatories {
 public:
  explicit Signatories(const mechanism::Reference& reference) : reference_(reference) {}

  void add(const mechanism::State* state, std::string paragraph) {
    const std::string party = state == nullptr ? "secretariat" : state->id;
    if (std::none_of(found_.begin(), found_.end(),
                     [&](const Signatory& known) { return known.party == party; }))
      found_.push_back({party, std::move(paragraph)});
  }

  void add_agreeing(const mechanism::RecordId& record, const Decision& decision) {
    const mechanism::Kind& kind = *record.kind;
    const std::string agreement = paragraph_of(Gate::Agreement, kind, reference_);
    if (kind.agreed_by_state_under_review && record.state != nullptr) add(record.state, agreement);
    const mechanism::Draw* const draw =
        record.state == nullptr ? nullptr : reference_.draw(*record.state);
    if (kind.agreed_by_reviewing_states && draw != nullptr)
      for (const mechanism::State* const state : draw->reviewing_states) add(state, agreement);
    if (kind.agreed_by_author)  // who that is stands in a file that is not opened yet
      for (const mechanism::State* const state : decision.agreed)
        add(state, paragraph_of(Gate::Author, kind, reference_));
  }

  std::vector<Signatory> take() { return std::move(found_); }

 private:
  const mechanism::Reference& reference_;
  std::vector<Signatory> found_;
};

}  // namespace

std::vector<Signatory> signatories_of(const Decision& decision,
                                      const mechanism::Reference& reference) {
  Signatories found(reference);
  found.add(decision.issuer, decision.paragraph);
  if (decision.act != Act::Publish) return found.take();
  for (const NamedFile& file : decision.files)
    if (const auto path = mechanism::parse_part_path(file.path, reference))
      found.add_agreeing(path->id.record, decision);
  return found.take();
}

}  // namespace palermo::disclosure
