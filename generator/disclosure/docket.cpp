// SPDX-License-Identifier: Apache-2.0
#include "disclosure/docket.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>

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

class DocketReader {
 public:
  DocketReader(const git::Revision& revision, const mechanism::Reference& reference,
               const SignatureCheck& signatures)
      : revision_(revision), reference_(reference), signatures_(signatures) {}

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
    for (auto& decision : decisions_) docket_.decisions.push_back(std::move(decision));
    return std::move(docket_);
  }

 private:
  std::optional<Diagnostic> read_folder(const std::string& issuer_id,
                                        const mechanism::State* issuer) {
    const auto entries = revision_.list("decisions/" + issuer_id);
    if (!entries) return entries.error();
    for (const git::Entry& entry : *entries) {
      if (entry.name.ends_with(".sig") && entry.kind == git::EntryKind::File) continue;
      const std::string path = "decisions/" + issuer_id + "/" + entry.name;
      if (!entry.name.ends_with(".json") || entry.kind != git::EntryKind::File) {
        alarm("decisions/" + issuer_id + "/" + shown(entry.name), "decision-entry",
              "this is no file of a decision");
        continue;
      }
      DecisionFile file{.path = path,
                        .issuer = issuer,
                        .issuer_id = issuer_id,
                        .digits = digits_of(entry.name)};
      if (auto broken = read_file(std::move(file))) return broken;
    }
    return std::nullopt;
  }

  std::optional<Diagnostic> read_file(DecisionFile file) {
    Result<std::string> bytes = revision_.read(file.path, most_bytes_searched);
    if (!bytes && bytes.error().code == git::damaged_code) return bytes.error();
    if (bytes) {
      file.bytes = std::move(*bytes);
      file.path = file.path.substr(0, file.path.rfind('/') + 1) + shown(file_name(file.path));
      decisions_.push_back(std::make_unique<Decision>(
          read_decision(file, reference_, signatures_, docket_.findings)));
      return std::nullopt;
    }
    hide_all(file, bytes.error());
    return std::nullopt;
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
  const SignatureCheck& signatures_;
  std::vector<std::unique_ptr<Decision>> decisions_;
  Docket docket_;
};

}  // namespace

Result<Docket> read_docket(const git::Revision& revision, const mechanism::Reference& reference,
                           const SignatureCheck& signatures) {
  return DocketReader(revision, reference, signatures).read();
}

}  // namespace palermo::disclosure
