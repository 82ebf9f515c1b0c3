// SPDX-License-Identifier: Apache-2.0
#include "authority/approval.h"

#include <algorithm>

#include "authority/signature.h"
#include "json/reader.h"
#include "json/writer.h"

namespace palermo::authority {
namespace {

Diagnostic damaged(const std::string& file) {
  return {.code = "approval-damaged",
          .at = {file},
          .message = "this is no approval",
          .hint = "let its signer make it again: palermo approve --key KEY --digest DIGEST"};
}

Diagnostic refusal(std::string code, std::string message, std::string hint) {
  return {.code = std::move(code), .message = std::move(message), .hint = std::move(hint)};
}

class Session {
 public:
  Session(const Register& keys, std::uint32_t place, const Sha256& digest)
      : keys_(keys), place_(place), digest_(digest) {}

  void hear(const Approval& approval) {
    auto reason = objection(approval);
    if (!reason) return;
    reason->at = {approval.file};
    approved_.refused.push_back(std::move(*reason));
  }

  Approved take() { return std::move(approved_); }

 private:
  std::optional<Diagnostic> objection(const Approval& approval) {
    if (approval.digest && *approval.digest != digest_)
      return refusal("approval-other-digest", "this is an approval of another edition",
                     "look at `palermo rehearse` and approve what it shows now");
    const auto signature = parse_signature(approval.armored);
    if (!signature) return signature.error();
    const Tenure* const tenure = keys_.find(signature->key);
    if (tenure == nullptr)
      return refusal("approval-unknown-key", "its key is in no entry of the register",
                     "approve with the key that the register names");
    if (auto reason = verify(*signature, publication_namespace, approval_message(digest_)))
      return reason;
    if (auto reason = objection(*tenure)) return reason;
    approved_.by.push_back(tenure->signer);
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Diagnostic> objection(const Tenure& tenure) const {
    if (!tenure.holds_at(place_))
      return refusal("approval-not-in-force",
                     "the key of " + tenure.signer + " does not hold now: it is not yet added, or "
                     "was rotated or revoked",
                     "let somebody approve whose key holds");
    const auto& roles = keys_.publication.roles;
    if (std::find(roles.begin(), roles.end(), tenure.role) == roles.end())
      return refusal("approval-role", "the role of " + tenure.signer + " approves no publication",
                     "see \"publication\" in authorities/register.json");
    if (std::find(approved_.by.begin(), approved_.by.end(), tenure.signer) != approved_.by.end())
      return refusal("approval-twice", tenure.signer + " has approved already",
                     "another person has to approve, with a key of their own");
    return std::nullopt;
  }

  const Register& keys_;
  std::uint32_t place_;
  const Sha256& digest_;
  Approved approved_;
};

}  // namespace

std::string approval_message(const Sha256& digest) { return to_text(digest) + "\n"; }

std::string to_text(const Approval& approval) {
  std::string text;
  json::Writer writer(text, json::Writer::Style::Indented);
  writer.begin_object();
  if (approval.digest) writer.field("digest", to_text(*approval.digest));
  writer.field("signature", approval.armored).end_object();
  return text + "\n";
}

Result<Approval> parse_approval(const std::string& file, std::string_view text) {
  if (text.starts_with("-----BEGIN SSH SIGNATURE-----"))
    return Approval{.file = file, .digest = std::nullopt, .armored = std::string(text)};
  const auto document =
      json::parse(file, std::string(text), {.bytes = most_approval_bytes});
  if (!document) return fail(damaged(file));
  json::Problems problems;
  Approval approval{.file = file, .digest = std::nullopt, .armored = {}};
  {
    json::Fields fields(document->root(), problems);
    approval.digest = parse_sha256(fields.string("digest"));
    approval.armored = fields.string("signature");
  }
  if (!problems.empty() || !approval.digest) return fail(damaged(file));
  return approval;
}

Approved judge(const std::vector<Approval>& approvals, const Register& keys, std::uint32_t place,
               const Sha256& digest) {
  Session session(keys, place, digest);
  for (const Approval& approval : approvals) session.hear(approval);
  return session.take();
}

}  // namespace palermo::authority
