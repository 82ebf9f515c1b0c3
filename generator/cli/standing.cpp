// SPDX-License-Identifier: Apache-2.0
#include "cli/standing.h"

#include "cli/findings.h"
#include "mechanism/part_path.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <variant>

namespace palermo::cli {
namespace {

using disclosure::Finding;

// What the decisions and the gates say, by path.
struct Verdicts {
  std::set<std::string> open, named;
  std::map<std::string, std::string> reasons;  // the first of each file
};

Result<void> list_files(const git::Revision& revision, const std::string& folder,
                        std::vector<std::string>& files) {
  const auto entries = revision.list(folder);
  if (!entries) return fail(entries.error());
  for (const git::Entry& entry : *entries) {
    const std::string path = folder + "/" + entry.name;
    if (entry.kind == git::EntryKind::Folder) {
      if (auto listed = list_files(revision, path, files); !listed) return listed;
    } else {
      files.push_back(path);
    }
  }
  return {};
}

void note_open(const disclosure::ReleasedPart& part, std::set<std::string>& open) {
  open.insert(part.data_blob->path());
  for (const auto& text : part.texts) open.insert(text.blob->path());
  for (const auto& attachment : part.attachments) open.insert(attachment.blob->path());
}

Result<Verdicts> hear(const Archive& archive) {
  Verdicts verdicts;
  for (const auto& decision : archive.docket.decisions)
    for (const disclosure::NamedFile& file : decision->files) verdicts.named.insert(file.path);
  disclosure::Releaser releaser(archive.revision, *archive.reference, text_rules());
  for (const disclosure::GrantedPart& part : archive.plan.parts) {
    const auto released = releaser.release(part);
    if (!released) return fail(released.error());
    if (*released) note_open(**released, verdicts.open);
  }
  disclosure::Findings findings = archive.plan.findings;
  append(findings, releaser.take_findings());
  for (const Finding& finding : findings)
    verdicts.reasons.emplace(finding.diagnostic.at.file, finding.diagnostic.code);
  return verdicts;
}

// Of the file, else of the data of its part, which holds all of it.
std::string reason_of(const Verdicts& verdicts, const std::string& path) {
  const std::string data = std::string(disclosure::stem_of(path)) + ".json";
  for (const std::string& file : {path, data})
    if (const auto found = verdicts.reasons.find(file); found != verdicts.reasons.end())
      return found->second;
  return "decision-void";
}

std::string language_of(const mechanism::FileRole& role) {
  if (std::holds_alternative<mechanism::DataFile>(role)) return "data";
  if (const auto* const text = std::get_if<mechanism::TextFile>(&role))
    return std::string(code(text->language));
  return "attachments";
}

StandingRow row_of(const mechanism::PartPath& path) {
  const mechanism::RecordId& record = path.id.record;
  return {.state = record.state == nullptr ? "-" : record.state->id,
          .cluster = record.cluster == nullptr ? "-" : record.cluster->id,
          .kind = record.kind->id,
          .language = language_of(path.role)};
}

bool is_wanted(const StandingRow& row, const StandingFilter& filter) {
  const auto fits = [](const std::string& wanted, const std::string& is) {
    return wanted.empty() || wanted == is;
  };
  return fits(filter.state, row.state) && fits(filter.cluster, row.cluster) &&
         fits(filter.kind, row.kind) && fits(filter.language, row.language);
}

void count(const Verdicts& verdicts, const std::string& path, StandingRow& row) {
  ++row.there;
  if (verdicts.open.contains(path)) {
    ++row.open;
  } else if (!verdicts.named.contains(path) && !verdicts.reasons.contains(path)) {
    ++row.undecided;
  } else if (const std::string reason = reason_of(verdicts, path); reason == "content-changed") {
    ++row.drifted;
  } else {
    ++row.held;
    ++row.gates[reason];
  }
}

}  // namespace

Result<std::vector<std::string>> material_of(const git::Revision& revision) {
  std::vector<std::string> files;
  for (const char* const top : {"reviews", "conference"})
    if (const auto listed = list_files(revision, top, files); !listed) return fail(listed.error());
  return files;
}

tl::expected<Standings, Failure> standings_of(const Archive& archive,
                                              const StandingFilter& filter) {
  const auto files = material_of(archive.revision);
  if (!files) return failed(ExitStatus::Unreadable, files.error());
  const auto verdicts = hear(archive);
  if (!verdicts) return failed(ExitStatus::Unreadable, verdicts.error());

  Standings standings;
  std::map<std::tuple<std::string, std::string, std::string, std::string>, StandingRow> rows;
  for (const std::string& file : *files) {
    const auto path = mechanism::parse_part_path(file, *archive.reference);
    if (!path) {
      ++standings.strange;
      continue;
    }
    const StandingRow row = row_of(*path);
    if (!is_wanted(row, filter)) continue;
    const auto key = std::tie(row.state, row.cluster, row.kind, row.language);
    count(*verdicts, file, rows.try_emplace(key, row).first->second);
  }
  for (auto& [key, row] : rows) standings.rows.push_back(std::move(row));
  return standings;
}

}  // namespace palermo::cli
