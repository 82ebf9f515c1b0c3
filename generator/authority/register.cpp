// SPDX-License-Identifier: Apache-2.0
#include "authority/register.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "authority/signature.h"
#include "json/reader.h"
#include "json/writer.h"

namespace palermo::authority {
namespace {

constexpr std::array<std::pair<std::string_view, Role>, 3> roles = {
    {{"focal-point", Role::FocalPoint},
     {"permanent-representative", Role::PermanentRepresentative},
     {"secretariat", Role::Secretariat}}};

std::optional<Role> role_of(std::string_view name) {
  const auto* const known =
      std::find_if(roles.begin(), roles.end(), [&](const auto& r) { return r.first == name; });
  return known == roles.end() ? std::nullopt : std::optional(known->second);
}

bool is_party(std::string_view party) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return party == "secretariat" ||
         (party.size() == 3 && std::all_of(party.begin(), party.end(), is_letter));
}

bool is_signer(std::string_view signer) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !signer.empty() && signer.size() <= 64 &&
         std::all_of(signer.begin(), signer.end(), is_plain);
}

class RegisterReader {
 public:
  Checked<Register> read(const std::string& file, const std::string& bytes) {
    const auto document = json::parse(file, bytes, {.bytes = most_register_bytes});
    if (!document) return {{}, {document.error()}};
    read_root(document->root());
    return {std::move(register_), problems_.take()};
  }

 private:
  void read_root(json::Cursor root) {
    json::Fields fields(root, problems_);
    (void)fields.optional_string("about");
    for (const json::Cursor item : fields.list("entries")) read_entry(item);
    for (const json::Cursor item : fields.optional_list("sealed")) read_sealed(item);
    if (const auto policy = fields.optional_object("publication")) read_publication(*policy);
  }

  void read_entry(json::Cursor item) {
    json::Fields fields(item, problems_);
    const std::string act(fields.string("act"));
    const std::string signer(fields.string("signer"));
    const auto from = static_cast<std::uint32_t>(fields.integer("from", {1, 999'999'999}));
    const std::string_view reference = fields.string("reference");
    if (from < last_)
      fields.report("from", "register-order", "this entry holds from before the one above it",
                    "append entries; none takes effect before an earlier one");
    last_ = std::max(last_, from);
    std::string text;
    json::Writer writer(text);
    writer.begin_object().field("act", act).field("signer", signer).field("from", from);
    writer.field("reference", reference);
    if (!is_signer(signer))
      fields.report("signer", "register-signer", "not the name of a signer",
                    "1 to 64 of a-z 0-9 '-'");
    if (act == "add")
      add(fields, {.signer = signer, .from = from}, writer);
    else if (act == "rotate")
      rotate(fields, {.signer = signer, .from = from}, writer);
    else if (act == "revoke")
      end(fields, signer, from);
    else
      fields.report("act", "register-act", "no such act", "one of: add, rotate, revoke");
    writer.end_object();
    append_to_history(text);
  }

  void append_to_history(const std::string& text) {
    const std::string before = register_.history.empty() ? "" : to_text(register_.history.back());
    register_.history.push_back(sha256(before + text));
  }

  void add(json::Fields& fields, Tenure tenure, json::Writer& writer) {
    tenure.party = fields.string("state");
    const std::string_view role = fields.string("role");
    writer.field("state", tenure.party).field("role", role);
    const std::optional<Role> known = role_of(role);
    if (!known)
      fields.report("role", "register-role", "no such role",
                    "one of: focal-point, permanent-representative, secretariat");
    else
      tenure.role = *known;
    if (!is_party(tenure.party))
      fields.report("state", "register-state", "neither a State code nor secretariat");
    if ((tenure.party == "secretariat") != (tenure.role == Role::Secretariat))
      fields.report("role", "register-role", "the role does not fit the party",
                    "the secretariat's signers have the role secretariat, a State's do not");
    if (const Tenure* const other = tenure_of(tenure.signer);
        other != nullptr && (other->party != tenure.party || other->role != tenure.role))
      fields.report("signer", "register-two-roles",
                    "this signer has another role, or signs for another party",
                    "one person has one role; another person signs for the other");
    if (is_active(tenure.signer))
      fields.report("signer", "register-signer", "this signer stands in the register already",
                    "rotate the keys, or revoke the signer first");
    add_keys(fields, tenure, writer);
  }

  void rotate(json::Fields& fields, Tenure tenure, json::Writer& writer) {
    const Tenure* const before = tenure_of(tenure.signer);
    end(fields, tenure.signer, tenure.from);
    if (before != nullptr) {
      tenure.party = before->party;
      tenure.role = before->role;
    }
    add_keys(fields, tenure, writer);
  }

  void end(json::Fields& fields, const std::string& signer, std::uint32_t from) {
    if (!is_active(signer))
      fields.report("signer", "register-signer", "this signer has no key that holds",
                    "add the signer first");
    for (Tenure& tenure : register_.tenures)
      if (tenure.signer == signer) tenure.until = std::min(tenure.until, from);
  }

  void add_keys(json::Fields& fields, const Tenure& tenure, json::Writer& writer) {
    writer.key("keys").begin_list();
    const json::Cursor list = fields.list("keys");
    if (list.is(json::Type::List) && list.size() == 0)
      fields.report("keys", "register-no-key", "there is no key", "copy the line of a .pub file");
    for (const json::Cursor item : list) {
      Tenure with_key = tenure;
      auto key = parse_public_key(json::item_string(item, problems_));
      if (key && !keys_.insert(*key).second)
        key = fail({.code = "register-key-twice",
                    .message = "this key stands in the register already",
                    .hint = "each signer has keys of their own, and no key comes back"});
      if (key) {
        writer.string(to_text(*key));
        with_key.key = *key;
        register_.tenures.push_back(std::move(with_key));
      } else {
        problems_.add(item, key.error().code, key.error().message, key.error().hint);
      }
    }
    writer.end_list();
  }

  void read_sealed(json::Cursor item) {
    json::Fields fields(item, problems_);
    const std::string path(fields.string("path"));
    const auto digest = parse_sha256(fields.string("sha256"));
    if (!digest)
      fields.report("sha256", "register-hash", "not a SHA-256 of 64 lower-case digits");
    else
      register_.sealed.push_back({path, *digest});
  }

  void read_publication(json::Cursor object) {
    json::Fields fields(object, problems_);
    PublicationPolicy& policy = register_.publication;
    policy.approvals = static_cast<std::uint32_t>(fields.integer("approvals", {1, 9}));
    const json::Cursor list = fields.optional_list("roles");
    if (list.is(json::Type::List) && list.size() > 0) policy.roles.clear();
    for (const json::Cursor item : list) {
      const std::optional<Role> role = role_of(json::item_string(item, problems_));
      if (role)
        policy.roles.push_back(*role);
      else
        problems_.add(item, "register-role", "no such role",
                      "one of: focal-point, permanent-representative, secretariat");
    }
  }

  [[nodiscard]] const Tenure* tenure_of(std::string_view signer) const {
    const auto& all = register_.tenures;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Tenure& t) { return t.signer == signer; });
    return found == all.end() ? nullptr : &*found;
  }

  [[nodiscard]] bool is_active(std::string_view signer) const {
    return std::any_of(register_.tenures.begin(), register_.tenures.end(), [&](const Tenure& t) {
      return t.signer == signer && t.until == Tenure{}.until;
    });
  }

  Register register_;
  json::Problems problems_;
  std::set<PublicKey> keys_;
  std::uint32_t last_ = 1;
};

// Whether a signature beside the register is one of its root's; else why not.
std::optional<Diagnostic> refusal(const SignedRegister& file,
                                  const SignedRegister::Signature& beside, const Root& root) {
  const auto signature = parse_signature(beside.armored);
  std::optional<Diagnostic> reason;
  if (!signature)
    reason = signature.error();
  else if (signature->key != root.key)
    reason = Diagnostic{.code = "register-other-key",
                        .message = "the signature is of another key than this root's",
                        .hint = "let the root whose name the file bears sign"};
  else
    reason = verify(*signature, register_namespace, file.bytes);
  if (reason) reason->at = {beside.file};
  return reason;
}

std::size_t count_good(const SignedRegister& file, const std::vector<Root>& roots,
                       std::vector<Diagnostic>& found) {
  std::set<PublicKey> good;
  for (const Root& root : roots)
    for (const SignedRegister::Signature& beside : file.signatures) {
      if (beside.root != root.name) continue;
      auto reason = refusal(file, beside, root);
      if (!reason)
        good.insert(root.key);
      else
        found.push_back(std::move(*reason));
    }
  return good.size();
}

}  // namespace

const Tenure* Register::find(const PublicKey& key) const {
  const auto found = std::find_if(tenures.begin(), tenures.end(),
                                  [&](const Tenure& tenure) { return tenure.key == key; });
  return found == tenures.end() ? nullptr : &*found;
}

Checked<Register> parse_register(const std::string& file, const std::string& bytes) {
  return RegisterReader().read(file, bytes);
}

Checked<Register> read_register(const SignedRegister& file, const std::vector<Root>& roots) {
  Checked<Register> read = parse_register(file.file, file.bytes);
  std::vector<Diagnostic> refused;
  if (count_good(file, roots, refused) < roots_needed) {
    read.diagnostics.insert(read.diagnostics.end(), refused.begin(), refused.end());
    read.diagnostics.push_back(
        {.code = "register-not-signed",
         .at = {file.file},
         .message = "fewer than two roots have signed this register",
         .hint = "let two roots sign it: ssh-keygen -Y sign -n palermo-register -f KEY " +
                 file.file + ", then name each register.json.<root>.sig"});
  }
  for (const Root& root : roots)
    if (read.value.find(root.key) != nullptr)
      read.diagnostics.push_back({.code = "register-root-key",
                                  .at = {file.file},
                                  .message = "the key of a root is also the key of a signer",
                                  .hint = "a root signs the register and nothing else"});
  if (has_error(read.diagnostics)) read.value = {};
  return read;
}

}  // namespace palermo::authority
