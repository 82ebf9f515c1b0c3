// SPDX-License-Identifier: Apache-2.0
#include "archive.h"

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <stdexcept>

#include "support/temporary_folder.h"

namespace palermo::test {
namespace {

constexpr std::string_view lots = R"({"about": "for tests", "draws": [
  {"state": "xaa", "group": 1, "reviewing_states": ["xab", "xac"], "languages": ["en"]},
  {"state": "xae", "group": 3, "reviewing_states": ["xaa", "xab", "xah", "xai"],
   "languages": ["en"]}]})";

std::shared_ptr<const mechanism::Reference> load_reference() {
  const auto loaded = mechanism::load([](std::string_view path) -> Result<std::string> {
    if (path == "draw.json") return std::string(lots);
    return read_file(boost::filesystem::path(PALERMO_SOURCE_DIR) / "content" / std::string(path));
  });
  if (has_error(loaded.diagnostics)) throw std::runtime_error(to_text(loaded.diagnostics.front()));
  return loaded.value;
}

std::string four_digits(int number) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%04d", number);
  return digits;
}

void add_part(const disclosure::ReleasedPart& part, Outcome& outcome) {
  const auto add = [&](const disclosure::Blob& blob, const disclosure::DecisionInfo& decision,
                       const disclosure::Earlier& earlier) {
    for (const disclosure::DecisionInfo* before : earlier)
      outcome.earlier[blob.path()] += before->decision + " ";
    outcome.files[blob.path()] = blob.bytes();
    outcome.since[blob.path()] = decision.decision + " " + to_text(decision.public_since);
  };
  outcome.parts.push_back(mechanism::stem(part.id));
  add(*part.data_blob, *part.data_decision, part.data_earlier);
  for (const disclosure::ReleasedText& text : part.texts)
    add(*text.blob, *text.decision, text.earlier);
  for (const disclosure::ReleasedAttachment& attachment : part.attachments)
    add(*attachment.blob, *attachment.decision, attachment.earlier);
}

}  // namespace

const mechanism::Reference& reference() {
  static const std::shared_ptr<const mechanism::Reference> loaded = load_reference();
  return *loaded;
}

disclosure::TextRules plain_rules() {
  disclosure::TextRules rules;
  rules.check = [](std::string_view text, std::string file) -> std::vector<Diagnostic> {
    if (text.find("FORBIDDEN") == std::string_view::npos) return {};
    return {{.code = "text-rule", .at = {std::move(file), 1, 1}, .message = "a rule is broken"}};
  };
  rules.count_words = [](Language language, std::string_view text) -> std::size_t {
    std::istringstream words{std::string(text)};
    std::size_t count = 0;
    for (std::string word; words >> word;) ++count;
    return language == Language::Zh ? text.size() / 3 : count;
  };
  rules.check_attachment = [](std::string_view bytes,
                              const std::string& file) -> std::vector<Diagnostic> {
    if (bytes.starts_with("clean")) return {};
    return {{.code = "test-dirty", .at = {file}}, {.code = "test-very-dirty", .at = {file}}};
  };
  return rules;
}

std::vector<std::string> Outcome::codes(std::string_view path) const {
  std::vector<std::string> codes;
  for (const disclosure::Finding& finding : findings)
    if (finding.diagnostic.at.file == path) codes.push_back(finding.diagnostic.code);
  return codes;
}

void Archive::file(const std::string& path, std::string_view bytes) {
  bytes_[path] = bytes;
  repository.write("content/" + path, bytes);
}

void Archive::part(const std::string& stem, const std::vector<Language>& languages,
                   const std::string& data) {
  file(stem + ".json", data);
  for (const Language language : languages) {
    const std::string path = stem + "." + std::string(code(language)) + ".md";
    file(path, "Text of " + path + "\n");
  }
}

std::string Archive::decision(const std::string& issuer, int number,
                              const std::vector<std::string>& paths,
                              const Wording& wording) const {
  std::string text = R"({"decision": ")" + issuer + "-" + four_digits(number) + R"(", "act": ")" +
                     wording.act + R"(", "state": ")" + issuer + R"(", "decided_on": ")" +
                     wording.decided_on + R"(", "paragraph": "41", "reference": "Note )" +
                     std::to_string(number) + "\"";
  if (!wording.more.empty()) text += ", " + wording.more;
  text += ", \"files\": [";
  for (const std::string& path : paths) {
    const auto known = bytes_.find(path);
    const std::string bytes = known == bytes_.end() ? "" : known->second;
    text += &path == paths.data() ? "" : ",";
    text += "\n  {\"path\": \"" + path + "\"";
    if (wording.act == "publish") text += ", \"sha256\": \"" + to_text(sha256(bytes)) + "\"";
    text += "}";
  }
  return text + "]}\n";
}

void Archive::decide(const std::string& issuer, int number, const std::vector<std::string>& paths,
                     const Wording& wording) {
  file("decisions/" + issuer + "/" + four_digits(number) + "-test.json",
       decision(issuer, number, paths, wording));
}

git::Revision Archive::revision() {
  repository.commit();
  Result<git::Revision> revision = git::Revision::open(repository.path(), "HEAD");
  if (!revision) throw std::runtime_error(to_text(revision.error()));
  return std::move(*revision);
}

Outcome Archive::outcome(std::string_view as_of) {
  git::Revision opened_revision = revision();
  opened_revision.record_opened();
  const auto plan = disclosure::plan(opened_revision, reference(), *parse_instant(as_of));
  if (!plan) throw std::runtime_error(to_text(plan.error()));
  Outcome outcome{.findings = plan->findings};
  disclosure::Releaser releaser(opened_revision, reference(), plain_rules());
  for (const disclosure::GrantedPart& part : plan->parts) {
    const auto released = releaser.release(part);
    if (!released) throw std::runtime_error(to_text(released.error()));
    if (*released) add_part(**released, outcome);
    else if (part.withdrawn_before != nullptr)
      outcome.tombstones.push_back(mechanism::stem(part.id) + " " +
                                   part.withdrawn_before->decision);
  }
  for (const disclosure::Tombstone& tombstone : plan->tombstones)
    outcome.tombstones.push_back(mechanism::stem(tombstone.id) + " " +
                                 tombstone.decision->decision);
  for (disclosure::Finding& finding : releaser.take_findings())
    outcome.findings.push_back(std::move(finding));
  opened = opened_revision.opened_paths();
  return outcome;
}

}  // namespace palermo::test
