// SPDX-License-Identifier: Apache-2.0
#include "audit/signers.h"

#include "audit/json.h"
#include "audit/signature.h"

#include <algorithm>
#include <fstream>
#include <set>

namespace palermo::audit {
namespace {

constexpr std::string_view register_purpose = "palermo-register";
constexpr std::string_view decision_purpose = "palermo-decision";
constexpr std::size_t roots_needed = 2;

bool is_trusted(const SignedText& keys, const Roots& roots) {
  std::set<std::string> good;
  for (const auto& [name, key] : roots) {
    const auto beside = keys.signatures.find(name);
    if (beside != keys.signatures.end() &&
        has_signed({key, register_purpose}, keys.bytes, beside->second))
      good.insert(key);
  }
  return good.size() >= roots_needed;
}

std::uint32_t place_of(const Json& entry) {
  const Json from = entry.value("from", Json());
  return from.is_number_unsigned() ? from.get<std::uint32_t>() : 0;
}

}  // namespace

// Entry after entry: who held which key, from which place to which.
class Signers::Reader {
 public:
  void read(const Json& entry) {
    if (!entry.is_object()) return;
    const std::string act = text_of(entry, "act").value_or("");
    const std::string signer = text_of(entry, "signer").value_or("");
    const std::uint32_t from = place_of(entry);
    std::string party = text_of(entry, "state").value_or("");
    for (Tenure& tenure : tenures_) {
      if (tenure.signer != signer) continue;
      if (act == "rotate") party = tenure.party;
      if (act != "add") tenure.until = std::min(tenure.until, from);
    }
    if (act != "revoke")
      add_keys(entry, {.signer = signer, .party = party, .key = {}, .from = from});
  }

  std::vector<Tenure> take() { return std::move(tenures_); }

 private:
  void add_keys(const Json& entry, const Tenure& tenure) {
    if (!entry.contains("keys") || !entry["keys"].is_array()) return;
    for (const Json& line : entry["keys"]) {
      const auto key = line.is_string() ? key_of(line.get<std::string>()) : std::nullopt;
      if (!key) continue;
      tenures_.push_back(tenure);
      tenures_.back().key = *key;
    }
  }

  std::vector<Tenure> tenures_;
};

Result<Roots> read_roots(const boost::filesystem::path& file) {
  std::ifstream lines(file.string());
  Roots roots;
  std::set<std::string> keys;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t space = line.find(' ');
    if (line.starts_with('#') || space == std::string::npos) continue;
    const auto key = key_of(std::string_view(line).substr(space + 1));
    if (!key) continue;
    roots[line.substr(0, space)] = *key;
    keys.insert(*key);
  }
  if (keys.size() < roots_needed)
    return fail({.code = "roots-unreadable",
                 .at = {file.string()},
                 .message = "the file cannot be read, or holds the keys of fewer than two roots",
                 .hint = "give --roots the file that was given to palermo"});
  return roots;
}

Signers::Signers(const SignedText& keys, const Roots& roots) {
  if (!is_trusted(keys, roots)) return;
  const auto tree = parse_json(keys.bytes);
  if (!tree || !tree->is_object() || !tree->contains("entries")) return;
  Reader reader;
  for (const Json& entry : (*tree)["entries"]) reader.read(entry);
  tenures_ = reader.take();
}

bool Signers::signed_for(std::string_view party, std::uint32_t place,
                         const SignedText& decision) const {
  return std::any_of(tenures_.begin(), tenures_.end(), [&](const Tenure& tenure) {
    const auto beside = decision.signatures.find(tenure.signer);
    return tenure.party == party && tenure.from <= place && place < tenure.until &&
           beside != decision.signatures.end() &&
           has_signed({tenure.key, decision_purpose}, decision.bytes, beside->second);
  });
}

}  // namespace palermo::audit
