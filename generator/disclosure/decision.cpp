// SPDX-License-Identifier: Apache-2.0
#include "disclosure/decision.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "disclosure/mentions.h"
#include "json/reader.h"

namespace palermo::disclosure {
namespace {

constexpr std::size_t most_void_places = 100;  // finding a place costs a walk through the text

using mechanism::State;

// Invisible characters that change the order of what is read: a decision's words are public.
bool has_hidden_characters(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return true;
    if (i + 2 >= text.size() || byte != 0xE2) continue;
    const auto second = static_cast<unsigned char>(text[i + 1]);
    const auto third = static_cast<unsigned char>(text[i + 2]);
    const bool lines_or_overrides = second == 0x80 && third >= 0xA8 && third <= 0xAE;
    const bool isolates = second == 0x81 && third >= 0xA0 && third <= 0xAF;
    if (lines_or_overrides || isolates) return true;
  }
  return false;
}

class DecisionReader {
 public:
  DecisionReader(const DecisionFile& file, const mechanism::Reference& reference,
                 Findings& findings)
      : file_(file), reference_(reference), findings_(findings) {}

  void read(json::Cursor root, Decision& decision) {
    json::Fields fields(root, problems_);
    read_identity(fields, decision);
    read_dates(fields, decision);
    decision.paragraph = read_words(fields, "paragraph", 40);
    decision.reference = read_words(fields, "reference", 500);
    decision.personal_data = fields.flag("personal_data");
    read_agreements(fields.optional_list("agreed_by"), decision);
    read_files(fields.list("files"), decision);
    if (const auto log = fields.optional_object("log")) read_log(*log, decision);
  }

  std::vector<Diagnostic> take_problems() { return problems_.take(); }

 private:
  void read_identity(json::Fields& fields, Decision& decision) {
    if (fields.string("decision") != file_.issuer_id + "-" + file_.digits)
      fields.report("decision", "decision-number",
                    "the number of the decision is not that of its file name",
                    "write \"<issuer>-<nnnn>\", with the folder and the number of this file");
    if (fields.string("state") != file_.issuer_id)
      fields.report("state", "decision-issuer", "the issuer is not the one of this folder",
                    "a decision stands in the folder of the State, or the secretariat, that takes "
                    "it");
    const std::string_view act = fields.string("act");
    if (act == name(Act::Publish))
      decision.act = Act::Publish;
    else if (act == name(Act::Withdraw))
      decision.act = Act::Withdraw;
    else if (act == name(Act::Expire))
      decision.act = Act::Expire;
    else
      fields.report("act", "decision-act", "no such act", "one of: publish, withdraw, expire");
  }

  void read_dates(json::Fields& fields, Decision& decision) {
    if (const auto day = parse_day(fields.string("decided_on")))
      decision.decided_on = *day;
    else
      fields.report("decided_on", "decision-date", "not a day", "write YYYY-MM-DD");
    decision.not_before = read_instant(fields, "not_before");
    decision.not_after = read_instant(fields, "not_after");
    if (decision.not_before && decision.not_after && *decision.not_after < *decision.not_before)
      fields.report("not_after", "decision-date", "the end is before the beginning");
    if (decision.not_after && decision.act != Act::Publish)
      fields.report("not_after", "decision-date", "only a publication has an end");
  }

  static std::optional<Instant> read_instant(json::Fields& fields, std::string_view field) {
    const auto text = fields.optional_string(field);
    if (!text) return std::nullopt;
    const auto instant = parse_instant(*text);
    if (!instant)
      fields.report(field, "decision-date", "not an instant",
                    "write YYYY-MM-DDThh:mm:ssZ, in universal time");
    return instant;
  }

  static std::string read_words(json::Fields& fields, std::string_view field, std::size_t most) {
    const std::string_view text = fields.string(field);
    if (text.size() > most)
      fields.report(field, "decision-words", "longer than " + std::to_string(most) + " bytes");
    if (has_hidden_characters(text))
      fields.report(field, "decision-words", "holds a control character, seen or unseen");
    return std::string(text);
  }

  void read_agreements(json::Cursor list, Decision& decision) {
    for (const json::Cursor item : list) {
      json::Fields fields(item, problems_);
      const State* const state = reference_.state(fields.string("state"));
      const auto on = parse_day(fields.string("on"));
      (void)fields.optional_string("reference");
      if (state == nullptr)
        fields.report("state", "decision-agreement", "no State has this code",
                      "a lower-case alpha-3 code of states.json");
      else if (std::count(decision.agreed.begin(), decision.agreed.end(), state) != 0)
        fields.report("state", "decision-agreement", "this State is in the list already");
      if (!on || *on > decision.decided_on)
        fields.report("on", "decision-agreement", "not a day up to that of the decision",
                      "write YYYY-MM-DD; agreements come before the decision");
      decision.agreed.push_back(state);
    }
  }

  void read_log(json::Cursor object, Decision& decision) {
    json::Fields fields(object, problems_);
    LogPlace log{.previous = read_link(fields, "previous"),
                 .archive = static_cast<std::uint32_t>(
                     fields.integer("archive", {.least = 1, .most = 999'999'999})),
                 .archive_previous = read_link(fields, "archive_previous")};
    decision.log = log;
  }

  static std::optional<Sha256> read_link(json::Fields& fields, std::string_view field) {
    const auto text = fields.string_or_null(field);
    if (!text) return std::nullopt;
    const auto digest = parse_sha256(*text);
    if (!digest)
      fields.report(field, "decision-log", "not a SHA-256 of 64 lower-case digits, nor null",
                    "let palermo decide write it");
    return digest;
  }

  void read_files(json::Cursor list, Decision& decision) {
    if (list.is(json::Type::List) && list.size() == 0)
      problems_.add(list, "decision-no-files", "no file is named", "name each file with its path");
    std::vector<std::pair<std::string_view, json::Cursor>> named;
    named.reserve(list.size());
    decision.files.reserve(list.size());
    for (const json::Cursor item : list) named.emplace_back(read_file(item, decision), item);
    std::stable_sort(named.begin(), named.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 1; i < named.size(); ++i)
      if (!named[i].first.empty() && named[i].first == named[i - 1].first)
        problems_.add(named[i].second, "decision-file-twice", "this file is named twice",
                      "name each file once");
  }

  std::string_view read_file(json::Cursor item, Decision& decision) {
    json::Fields fields(item, problems_);
    const std::string_view path = fields.string("path");
    NamedFile file{.path = std::string(path)};
    const auto digest = decision.act == Act::Publish ? std::optional(fields.string("sha256"))
                                                     : fields.optional_string("sha256");
    if (digest) {
      const auto parsed = parse_sha256(*digest);
      if (!parsed)
        fields.report("sha256", "decision-file-hash", "not a SHA-256 of 64 lower-case digits",
                      "let palermo decide write it");
      file.digest = parsed.value_or(Sha256{});
    }
    if (!path.empty()) accept(std::move(file), fields, decision);
    return path;
  }

  // Keeps the file where the issuer may decide over it; else the word on this file alone is void.
  void accept(NamedFile file, json::Fields& fields, Decision& decision) {
    const auto path = mechanism::parse_part_path(file.path, reference_);
    if (!path) {
      add_void(path.error(), "", fields);
    } else if (issuer_of(path->id) == file_.issuer) {
      if (std::holds_alternative<mechanism::DataFile>(path->role)) file.slot = Slot::data();
      if (const auto* const text = std::get_if<mechanism::TextFile>(&path->role))
        file.slot = Slot::text(text->language);
      decision.files.push_back(std::move(file));
    } else if (file_.issuer != nullptr && path->id.record.state != file_.issuer) {
      add_void({.code = "path-outside-own-folder",
                .message = "the file is outside the issuer's own folder",
                .hint = "only the State under review decides over its review"},
               "41", fields);
    } else {
      add_void({.code = "wrong-deciding-party",
                .message = "files of this kind are decided by another party",
                .hint = "see decided_by of the kind in mechanism.json"},
               path->id.record.kind->paragraph, fields);
    }
  }

  void add_void(Diagnostic diagnostic, std::string paragraph, json::Fields& fields) {
    if (voids_++ < most_void_places)
      diagnostic.at = fields.cursor().find("path").value_or(fields.cursor()).position();
    else
      diagnostic.at = {file_.path};
    findings_.push_back({std::move(diagnostic), std::move(paragraph), FindingKind::Void});
  }

  const DecisionFile& file_;
  const mechanism::Reference& reference_;
  Findings& findings_;
  json::Problems problems_;
  std::size_t voids_ = 0;
};

std::uint32_t number_of(const std::string& digits) {
  std::uint32_t number = 0;
  const char* const last = digits.data() + digits.size();
  const auto [stop, failure] = std::from_chars(digits.data(), last, number);
  const bool whole = !digits.empty() && failure == std::errc{} && stop == last && number > 0;
  return whole ? number : no_number;
}

std::vector<Diagnostic> read_strictly(const DecisionFile& file,
                                      const mechanism::Reference& reference, Decision& decision,
                                      Findings& findings) {
  if (file.bytes.size() > most_decision_bytes)
    return {{.code = "decision-too-large",
             .at = {file.path},
             .message = "the decision is larger than " + std::to_string(most_decision_bytes) +
                        " bytes",
             .hint = "divide it into several decisions"}};
  const auto document = json::parse(file.path, file.bytes, {.bytes = most_decision_bytes});
  if (!document) return {document.error()};
  DecisionReader reader(file, reference, findings);
  reader.read(document->root(), decision);
  return reader.take_problems();
}

// What a faulty decision hides: all that it mentions and that its issuer may decide over.
void hide_mentions(const DecisionFile& file, const mechanism::Reference& reference,
                   Decision& decision) {
  decision.faulty = true;
  decision.files.clear();
  for (std::string& path : mentioned_paths(file.bytes)) {
    const auto parsed = mechanism::parse_part_path(path, reference);
    if (!parsed || issuer_of(parsed->id) != file.issuer) continue;
    NamedFile named{.path = std::move(path)};
    if (std::holds_alternative<mechanism::DataFile>(parsed->role)) named.slot = Slot::data();
    if (const auto* const text = std::get_if<mechanism::TextFile>(&parsed->role))
      named.slot = Slot::text(text->language);
    decision.files.push_back(std::move(named));
  }
  const std::uint32_t inside = mentioned_number(file.bytes, file.issuer_id);
  decision.rank = std::max(decision.rank, inside);
}

}  // namespace

std::string_view name(Act act) {
  switch (act) {
    case Act::Publish:
      return "publish";
    case Act::Withdraw:
      return "withdraw";
    case Act::Expire:
      return "expire";
  }
  return "publish";
}

std::string_view stem_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return path.substr(0, path.find('.', slash == std::string_view::npos ? 0 : slash));
}

const mechanism::State* issuer_of(const mechanism::PartId& part) {
  const bool by_state = part.record.kind->decided_by == mechanism::Decider::StateUnderReview;
  return by_state ? part.record.state : nullptr;
}

Decision read_decision(const DecisionFile& file, const mechanism::Reference& reference,
                       Findings& findings) {
  Decision decision{.file = file.path,
                    .id = file.issuer_id + "-" + file.digits,
                    .issuer = file.issuer,
                    .number = number_of(file.digits),
                    .rank = number_of(file.digits),
                    .digest = sha256(file.bytes)};
  std::vector<Diagnostic> problems = read_strictly(file, reference, decision, findings);
  if (decision.number == no_number)
    problems.push_back({.code = "decision-file-name",
                        .at = {file.path},
                        .message = "not the name of a decision",
                        .hint = "name it <nnnn>-<slug>.json"});
  Findings reasons;
  for (Diagnostic& problem : problems) reasons.push_back({std::move(problem), ""});
  refuse(file, reference, std::move(reasons), decision, findings);
  return decision;
}

void refuse(const DecisionFile& file, const mechanism::Reference& reference, Findings reasons,
            Decision& decision, Findings& findings) {
  if (reasons.empty()) return;
  for (Finding& reason : reasons) {
    reason.kind = decision.act == Act::Withdraw ? FindingKind::Alarm : FindingKind::Void;
    findings.push_back(std::move(reason));
  }
  hide_mentions(file, reference, decision);
}

}  // namespace palermo::disclosure
