// SPDX-License-Identifier: Apache-2.0
#include "authority/verifier.h"

#include <algorithm>
#include <map>
#include <set>

#include "authority/signature.h"

namespace palermo::authority {
namespace {

constexpr std::string_view sign_hint = "palermo sign --key KEY ";

std::string who(const Party& party) {
  return party.id == "secretariat" ? "the secretariat" : "the State " + party.id;
}

Diagnostic missing(const Claim& claim, const Party& party) {
  return {.code = "signature-missing",
          .at = {claim.file},
          .message = "the signature of " + who(party) + " is missing",
          .hint = "let a signer of " + party.id + " in the register sign these bytes: " +
                  std::string(sign_hint) + claim.file};
}

}  // namespace

// The judgement of one decision.
class Verifier::Hearing {
 public:
  Hearing(const Verifier& verifier, const Claim& claim) : verifier_(verifier), claim_(claim) {}

  std::vector<Objection> hold() {
    for (const FoundSignature& found : claim_.signatures) hear(found);
    for (const Party& party : claim_.parties)
      if (!signed_by_.contains(party.id)) object(party);
    for (auto& [party, reason] : reasons_)
      if (!needs(party)) remark(std::move(reason));
    return std::move(objections_);
  }

 private:
  void hear(const FoundSignature& found) {
    const Tenure* const claimed = tenure_of(found.signer);
    const std::string party = claimed == nullptr ? "" : claimed->party;
    auto reason = refusal(found);
    if (!reason) {
      signed_by_.insert(party);
      return;
    }
    reason->at = {found.file};
    reasons_.emplace(party, std::move(*reason));
  }

  std::optional<Diagnostic> refusal(const FoundSignature& found) const {
    if (found.armored.empty())
      return Diagnostic{.code = "signature-unreadable",
                        .message = "the file of the signature cannot be read",
                        .hint = "commit the .sig file that ssh-keygen wrote, as an ordinary file"};
    const auto signature = parse_signature(found.armored);
    if (!signature) return signature.error();
    const Tenure* const tenure = verifier_.register_.find(signature->key);
    if (tenure == nullptr)
      return Diagnostic{.code = "signature-unknown-key",
                        .message = "the key of the signature is in no entry of the register",
                        .hint = "sign with the key that the register names"};
    if (tenure->signer != found.signer)
      return Diagnostic{.code = "signature-other-signer",
                        .message = "the signature is of another signer than its file name says",
                        .hint = "name it <decision>.json." + tenure->signer + ".sig"};
    if (!tenure->holds_at(*claim_.place))
      return Diagnostic{.code = "key-not-in-force",
                        .message = "the key does not hold at this decision's place in the log: it "
                                   "was not yet added, or was rotated or revoked before",
                        .hint = "sign a new decision with a key that holds"};
    return verify_once(*signature, found);
  }

  std::optional<Diagnostic> verify_once(const Signature& signature,
                                        const FoundSignature& found) const {
    const Sha256 key = VerifiedCache::key(claim_.bytes, found.armored, signature.key);
    if (signature.name_space == decision_namespace && verifier_.cache_.contains(key))
      return std::nullopt;
    auto reason = verify(signature, decision_namespace, claim_.bytes);
    if (!reason) verifier_.cache_.remember(key);
    return reason;
  }

  void object(const Party& party) {
    const auto bad = reasons_.find(party.id);
    objections_.push_back(
        {bad == reasons_.end() ? missing(claim_, party) : bad->second, party.paragraph});
  }

  void remark(Diagnostic reason) {
    reason.severity = Severity::Warning;
    objections_.push_back({std::move(reason), ""});
  }

  [[nodiscard]] bool needs(const std::string& party) const {
    return !signed_by_.contains(party) &&
           std::any_of(claim_.parties.begin(), claim_.parties.end(),
                       [&](const Party& needed) { return needed.id == party; });
  }

  [[nodiscard]] const Tenure* tenure_of(const std::string& signer) const {
    const auto& all = verifier_.register_.tenures;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Tenure& tenure) {
      return tenure.signer == signer;
    });
    return found == all.end() ? nullptr : &*found;
  }

  const Verifier& verifier_;
  const Claim& claim_;
  std::set<std::string> signed_by_;
  std::multimap<std::string, Diagnostic> reasons_;  // by the party that the file's name speaks for
  std::vector<Objection> objections_;
};

std::vector<Objection> Verifier::objections(const Claim& claim) const {
  if (claim.signatures.empty() && !required_) return {};
  if (!claim.place)
    return {{{.code = "log-missing",
              .at = {claim.file},
              .message = "a decision that is signed stands in the log, and this one does not",
              .hint = "let palermo decide write it, with its \"log\", and sign it anew"},
             ""}};
  return Hearing(*this, claim).hold();
}

}  // namespace palermo::authority
