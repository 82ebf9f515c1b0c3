// SPDX-License-Identifier: Apache-2.0
#include "disclosure/docket.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>

#include "base/workers.h"

namespace palermo::disclosure {
namespace {

constexpr std::string_view secretariat = "secretariat";

// A file over the limit of a decision is still searched for what it mentions, up to this size.
constexpr std::size_t most_bytes_searched = std::size_t{64} * 1024 * 1024;

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

// A name that may stand in a message: of our own letters, however the tree has it.
std::string shown(std::string_view name) {
  std::string text(name.substr(0, 80));
  std::replace_if(text.begin(), text.end(), [](char c) { return !is_plain(c); }, '?');
  return text;
}

std::string digits_of(std::string_view name) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto end = std::find_if_not(name.begin(), name.end(), is_digit);
  const std::string digits(name.begin(), end);
  const std::string_view rest = name.substr(digits.size());
  const bool named = digits.size() >= 4 && digits.size() <= 9 && rest.size() > 6 &&
                     rest.front() == '-' && std::all_of(rest.begin(), rest.end(), is_plain);
  return named ? digits : "";
}

constexpr std::size_t most_signatures = 64;  // beside one decision
constexpr std::size_t most_signature_bytes = std::size_t{16} * 1024;

struct SignatureName {
  std::string decision, signer;  // "0003-first.json", "xaa-1"
};

// Of "0003-first.json.xaa-1.sig"; nothing where the name is another.
std::optional<SignatureName> parse_signature_name(std::string_view name) {
  constexpr std::string_view middle = ".json.";
  constexpr std::string_view end = ".sig";
  const std::size_t at = name.find(middle);
  if (at == std::string_view::npos || name.size() <= at + middle.size() + end.size())
    return std::nullopt;
  const std::string_view signer =
      name.substr(at + middle.size(), name.size() - at - middle.size() - end.size());
  const bool plain = std::all_of(signer.begin(), signer.end(),
                                 [](char c) { return is_plain(c) && c != '.' && c != '_'; });
  if (!plain) return std::nullopt;
  return SignatureName{std::string(name.substr(0, at + middle.size() - 1)), std::string(signer)};
}

// Names of the signatures beside each decision of a folder.
using SignersByDecision = std::map<std::string, std::vector<std::string>, std::less<>>;

// A decision that waits for its signatures to be looked at.
struct Unjudged {
  Decision* decision = nullptr;
  DecisionFile file;
};

class DocketReader {
 public:
  DocketReader(const git::Revision& revision, const mechanism::Reference& reference,
               const Scrutiny& scrutiny)
      : revision_(revision), reference_(reference), scrutiny_(scrutiny) {}

  Result<Docket> read() {
    const auto folders = revision_.list("decisions");
    if (!folders) return fail(folders.error());
    for (const git::Entry& entry : *folders) {
      const mechanism::State* const issuer = reference_.state(entry.name);
      const bool known = issuer != nullptr || entry.name == secretariat;
      if (!known || entry.kind != git::EntryKind::Folder) {
        alarm("decisions/" + shown(entry.name), "decisions-folder",
              "this is no folder of a State or of the secretariat");
        continue;
      }
      if (auto broken = read_folder(entry.name, issuer)) return fail(std::move(*broken));
    }
    void_numbers_used_twice();
    docket_.log = judge_log(decisions_, scrutiny_.published, docket_.findings);
    for (auto& decision : decisions_) docket_.decisions.push_back(std::move(decision));
    return std::move(docket_);
  }

 private:
  std::optional<Diagnostic> read_folder(const std::string& issuer_id,
                                        const mechanism::State* issuer) {
    const std::string folder = "decisions/" + issuer_id + "/";
    const auto entries = revision_.list("decisions/" + issuer_id);
    if (!entries) return entries.error();
    signers_.clear();
    for (const git::Entry& entry : *entries)
      if (is_signature(entry)) add_signature(folder, entry.name);
    for (const git::Entry& entry : *entries) {
      if (is_signature(entry)) continue;
      if (!entry.name.ends_with(".json") || entry.kind != git::EntryKind::File) {
        alarm(folder + shown(entry.name), "decision-entry", "this is no file of a decision");
        continue;
      }
      DecisionFile file{.path = folder + entry.name,
                        .issuer = issuer,
                        .issuer_id = issuer_id,
                        .digits = digits_of(entry.name)};
      if (auto broken = read_file(std::move(file))) return broken;
    }
    for (const auto& [decision, signers] : signers_)
      alarm(folder + shown(decision), "signature-alone", "there is a signature of no decision");
    judge_signatures();
    return std::nullopt;
  }

  static bool is_signature(const git::Entry& entry) {
    return entry.name.ends_with(".sig") && entry.kind == git::EntryKind::File;
  }

  void add_signature(const std::string& folder, const std::string& name) {
    if (auto parsed = parse_signature_name(name))
      signers_[std::move(parsed->decision)].push_back(std::move(parsed->signer));
    else
      alarm(folder + shown(name), "signature-name", "this is no name of a signature");
  }

  std::optional<Diagnostic> read_file(DecisionFile file) {
    Result<std::string> bytes = revision_.read(file.path, most_bytes_searched);
    const auto signers = signers_.extract(std::string(file_name(file.path)));
    if (!bytes && bytes.error().code == git::damaged_code) return bytes.error();
    if (!bytes) {
      hide_all(file, bytes.error());
      return std::nullopt;
    }
    file.bytes = std::move(*bytes);
    const std::string path = file.path;
    file.path = file.path.substr(0, file.path.rfind('/') + 1) + shown(file_name(file.path));
    decisions_.push_back(
        std::make_unique<Decision>(read_decision(file, reference_, docket_.findings)));
    if (decisions_.back()->faulty || (signers.empty() && !reference_.signatures_required))
      return std::nullopt;
    if (!signers.empty())
      if (auto broken = read_signatures(path, signers.mapped(), file)) return broken;
    unjudged_.push_back({decisions_.back().get(), std::move(file)});
    return std::nullopt;
  }

  std::optional<Diagnostic> read_signatures(const std::string& path,
                                            const std::vector<std::string>& signers,
                                            DecisionFile& file) {
    if (signers.size() > most_signatures)
      alarm(file.path, "signatures-too-many", "only the first signatures are looked at");
    for (const std::string& signer : signers) {
      if (file.signatures.size() == most_signatures) break;
      const std::string end = "." + signer + ".sig";
      Result<std::string> bytes = revision_.read(path + end, most_signature_bytes);
      if (!bytes && bytes.error().code == git::damaged_code) return bytes.error();
      file.signatures.push_back({signer, file.path + end, bytes ? std::move(*bytes) : ""});
    }
    return std::nullopt;
  }

  void judge_signatures() {
    std::vector<Findings> found(unjudged_.size());
    share_out(unjudged_.size(), scrutiny_.threads, [&](std::size_t, std::size_t i) {
      const auto& [decision, file] = unjudged_[i];
      const auto signatories = signatories_of(*decision, reference_);
      const auto place = decision->log ? std::optional(decision->log->archive) : std::nullopt;
      found[i] = scrutiny_.signatures({.file = file.path,
                                       .bytes = file.bytes,
                                       .place = place,
                                       .signatories = signatories,
                                       .signatures = file.signatures});
    });
    for (std::size_t i = 0; i < unjudged_.size(); ++i) conclude(unjudged_[i], std::move(found[i]));
    unjudged_.clear();
  }

  void conclude(const Unjudged& unjudged, Findings found) {
    Findings reasons;
    for (Finding& finding : found) {
      finding.kind = FindingKind::Alarm;
      const bool voids = finding.diagnostic.severity == Severity::Error;
      (voids ? reasons : docket_.findings).push_back(std::move(finding));
    }
    refuse(unjudged.file, reference_, std::move(reasons), *unjudged.decision, docket_.findings);
  }

  static std::string_view file_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
  }

  // Nobody knows what it mentions: all that its issuer published before is hidden.
  void hide_all(const DecisionFile& file, const Diagnostic& reason) {
    Diagnostic diagnostic = reason;
    diagnostic.at = {file.path.substr(0, file.path.rfind('/') + 1) + shown(file_name(file.path))};
    diagnostic.hint = "mend or remove it; until then, all that this issuer released is hidden";
    docket_.findings.push_back({diagnostic, "", FindingKind::Alarm});
    decisions_.push_back(std::make_unique<Decision>(Decision{.file = diagnostic.at.file,
                                                             .id = file.issuer_id,
                                                             .issuer = file.issuer,
                                                             .faulty = true,
                                                             .hides_all = true}));
  }

  void void_numbers_used_twice() {
    std::map<std::pair<std::string_view, std::uint32_t>, std::vector<Decision*>> by_number;
    for (const auto& decision : decisions_) {
      const std::string_view issuer =
          decision->issuer == nullptr ? secretariat : std::string_view(decision->issuer->id);
      if (decision->number != no_number)
        by_number[{issuer, decision->number}].push_back(decision.get());
    }
    for (const auto& [number, decisions] : by_number) {
      if (decisions.size() == 1) continue;
      for (Decision* const decision : decisions) {
        decision->faulty = true;
        docket_.findings.push_back(
            {{.code = "decision-number-twice",
              .at = {decision->file},
              .message = "another decision of this issuer has the same number",
              .hint = "numbers are used once; give each decision its own"},
             "",
             FindingKind::Alarm});
      }
    }
  }

  void alarm(std::string path, std::string code, std::string message) {
    docket_.findings.push_back({{.severity = Severity::Warning,
                                 .code = std::move(code),
                                 .at = {std::move(path)},
                                 .message = std::move(message),
                                 .hint = "remove it; it counts for nothing"},
                                "",
                                FindingKind::Alarm});
  }

  const git::Revision& revision_;
  const mechanism::Reference& reference_;
  const Scrutiny& scrutiny_;
  SignersByDecision signers_;
  std::vector<Unjudged> unjudged_;
  std::vector<std::unique_ptr<Decision>> decisions_;
  Docket docket_;
};

}  // namespace

Result<Docket> read_docket(const git::Revision& revision, const mechanism::Reference& reference,
                           const Scrutiny& scrutiny) {
  return DocketReader(revision, reference, scrutiny).read();
}

}  // namespace palermo::disclosure
