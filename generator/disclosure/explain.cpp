// SPDX-License-Identifier: Apache-2.0
#include "disclosure/explain.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace palermo::disclosure {
namespace {

std::vector<Mention> mentions_of(const Docket& docket, std::string_view path) {
  std::vector<const Decision*> found;
  for (const auto& decision : docket.decisions)
    if (std::any_of(decision->files.begin(), decision->files.end(),
                    [&](const NamedFile& file) { return file.path == path; }))
      found.push_back(decision.get());
  std::sort(found.begin(), found.end(), [](const Decision* a, const Decision* b) {
    return std::tie(a->rank, a->faulty, a->file) < std::tie(b->rank, b->faulty, b->file);
  });
  std::vector<Mention> mentions;
  for (const Decision* const decision : found)
    mentions.push_back({.decision = decision->id,
                        .file = decision->file,
                        .act = decision->act,
                        .decided_on = decision->decided_on,
                        .not_before = decision->not_before,
                        .not_after = decision->not_after,
                        .faulty = decision->faulty});
  return mentions;
}

const GrantedPart* part_of(const Plan& plan, std::string_view path) {
  const std::string_view stem = stem_of(path);
  const auto found = std::lower_bound(
      plan.parts.begin(), plan.parts.end(), stem,
      [](const GrantedPart& part, std::string_view wanted) { return part.data.stem() < wanted; });
  return found != plan.parts.end() && found->data.stem() == stem ? &*found : nullptr;
}

bool releases(const ReleasedPart& part, std::string_view path) {
  const auto is_it = [&](const auto& released) { return released.blob->path() == path; };
  return part.data_blob->path() == path ||
         std::any_of(part.texts.begin(), part.texts.end(), is_it) ||
         std::any_of(part.attachments.begin(), part.attachments.end(), is_it);
}

// Findings of the file itself and of the data file, which holds the whole part.
void add_findings(const Findings& from, std::string_view path, Findings& to) {
  const std::string data_file = std::string(stem_of(path)) + ".json";
  std::copy_if(from.begin(), from.end(), std::back_inserter(to), [&](const Finding& finding) {
    return finding.diagnostic.at.file == path || finding.diagnostic.at.file == data_file;
  });
}

// What is wrong with a decision that names the file, or with a signature beside it.
void add_findings(const Findings& from, const std::vector<Mention>& mentions, Findings& to) {
  std::copy_if(from.begin(), from.end(), std::back_inserter(to), [&](const Finding& finding) {
    const std::string& file = finding.diagnostic.at.file;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return file == mention.file || file.starts_with(mention.file + ".");
    });
  });
}

class Walk {
 public:
  // Of resolution 9/1: material is confidential unless its issuer decides otherwise (para. 41).
  Walk(const git::Revision& revision, const Docket& docket, const mechanism::Reference& reference)
      : revision_(revision), paragraph_(reference.resolution == "9/1" ? "41" : "") {
    for (const auto& decision : docket.decisions)
      for (const NamedFile& file : decision->files) named_.insert(file.path);
  }

  std::optional<Diagnostic> visit(const std::string& folder) {
    const auto entries = revision_.list(folder);
    if (!entries) return entries.error();
    for (const git::Entry& entry : *entries) {
      const std::string path = folder + "/" + entry.name;
      if (entry.kind == git::EntryKind::File) {
        if (!named_.contains(path)) note(path);
      } else if (entry.kind != git::EntryKind::Folder) {
        alarm(path, entry.kind);
      } else if (auto broken = visit(path)) {
        return broken;
      }
    }
    return std::nullopt;
  }

  Findings take() {
    sort(findings_);
    return std::move(findings_);
  }

 private:
  // A name may hold any bytes; a message may not.
  static std::string shown(std::string path) {
    const auto is_odd = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c > 0x7E; };
    std::replace_if(path.begin(), path.end(),
                    [&](char c) { return is_odd(c) || static_cast<unsigned char>(c) > 0x7E; }, '?');
    return path;
  }

  void note(std::string path) {
    findings_.push_back({{.severity = Severity::Note,
                          .code = "no-decision",
                          .at = {shown(std::move(path))},
                          .message = "no decision names this file",
                          .hint = "it stays confidential until its issuer publishes it"},
                         paragraph_,
                         FindingKind::Held});
  }

  void alarm(std::string path, git::EntryKind kind) {
    findings_.push_back({{.severity = Severity::Warning,
                          .code = "file-not-regular",
                          .at = {shown(std::move(path))},
                          .message = "this is " + std::string(git::name(kind)) +
                                     ", which is never followed",
                          .hint = "commit an ordinary file in its place"},
                         "",
                         FindingKind::Alarm});
  }

  const git::Revision& revision_;
  std::string paragraph_;
  std::set<std::string_view> named_;
  Findings findings_;
};

}  // namespace

Result<Explanation> explain(const Docket& docket, const Plan& plan, std::string_view path,
                            Releaser& releaser) {
  Explanation explanation{.mentions = mentions_of(docket, path)};
  add_findings(plan.findings, explanation.mentions, explanation.findings);
  add_findings(plan.findings, path, explanation.findings);
  const GrantedPart* const part = part_of(plan, path);
  if (part == nullptr) return explanation;
  const auto released = releaser.release(*part);
  if (!released) return fail(released.error());
  explanation.is_public = *released && releases(**released, path);
  if (!explanation.is_public) add_findings(releaser.take_findings(), path, explanation.findings);
  return explanation;
}

Result<Findings> find_unnamed(const git::Revision& revision, const Docket& docket,
                              const mechanism::Reference& reference) {
  Walk walk(revision, docket, reference);
  for (const char* const top : {"reviews", "conference"})
    if (auto broken = walk.visit(top)) return fail(std::move(*broken));
  return walk.take();
}

}  // namespace palermo::disclosure
