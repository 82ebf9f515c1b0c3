// SPDX-License-Identifier: Apache-2.0
#include "cli/approvals.h"

#include "authority/private_file.h"
#include "authority/signature.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;
using authority::Approval;

constexpr const char* folder_name = "approvals";

Result<Approval> read_approval(const fs::path& file) {
  const auto text = authority::read_private(file, authority::most_approval_bytes);
  if (text) return authority::parse_approval(file.string(), *text);
  return fail({.code = "approval-unreadable",
               .at = {file.string()},
               .message = "the file of an approval cannot be read",
               .hint = "check the path given with --approval; links are not followed"});
}

std::vector<fs::path> files_of(const output::Shelf& shelf) {
  std::vector<fs::path> files;
  boost::system::error_code error;
  for (fs::directory_iterator entry(shelf.remembered(folder_name), error);
       !error && entry != fs::directory_iterator(); entry.increment(error))
    files.push_back(entry->path());
  std::ranges::sort(files);
  return files;
}

std::string names(const std::vector<std::string>& signers) {
  std::string text;
  for (const std::string& signer : signers) text.append(text.empty() ? "" : ", ").append(signer);
  return text.empty() ? "none" : text;
}

}  // namespace

std::string approval_name(const Sha256& digest, const authority::PublicKey& key) {
  const std::string print = to_text(sha256(authority::key_blob(key)));
  return fmt::format("{}/{}-{}.json", folder_name, to_text(digest).substr(0, 16),
                     print.substr(0, 16));
}

Result<std::vector<Approval>> read_approvals(const output::Shelf& shelf,
                                             const std::vector<std::string>& named) {
  std::vector<Approval> approvals;
  for (const fs::path& file : files_of(shelf)) {
    auto approval = read_approval(file);
    // One that is damaged counts for nothing, and says so where too few are left.
    if (approval) approvals.push_back(std::move(*approval));
    else approvals.push_back({.file = file.string(), .digest = std::nullopt, .armored = {}});
  }
  for (const std::string& file : named) {
    auto approval = read_approval(file);
    if (!approval) return fail(approval.error());
    approvals.push_back(std::move(*approval));
  }
  return approvals;
}

void forget_approvals(const output::Shelf& shelf, const Sha256& digest) {
  for (const fs::path& file : files_of(shelf)) {
    const auto approval = read_approval(file);
    boost::system::error_code left;  // the log and the clock keep it from serving twice
    if (approval && approval->digest == digest) fs::remove(file, left);
  }
}

Answer ask(const Question& question, const std::vector<Approval>& approvals) {
  authority::Approved approved =
      authority::judge(approvals, question.keys, question.place, question.digest);
  Answer answer{.by = std::move(approved.by), .missing = {}};
  const std::size_t needed = question.keys.publication.approvals;
  if (answer.by.size() >= needed) return answer;
  for (Diagnostic& refused : approved.refused) {
    refused.severity = Severity::Warning;
    answer.missing.push_back(std::move(refused));
  }
  answer.missing.push_back(
      {.code = "approvals-missing",
       .message = fmt::format("what becomes public has to be approved by {}, each with a key of "
                              "their own; approved by now: {}\n  digest: {}",
                              people(needed), names(answer.by), to_text(question.digest)),
       .hint = "look at it with `palermo rehearse`, then: " +
               approve_command(question.digest, question.to)});
  return answer;
}

std::string approve_command(const Sha256& digest, const std::string& to) {
  return fmt::format("palermo approve --key KEY --to {} --digest {}", to.empty() ? "DIR" : to,
                     to_text(digest));
}

std::string approve_with_ssh_keygen(const Sha256& digest) {
  return fmt::format("echo {} | ssh-keygen -Y sign -n {} -f KEY > approval.sig", to_text(digest),
                     authority::publication_namespace);
}

std::string people(std::size_t count) {
  return count == 1 ? "1 person" : fmt::format("{} people", count);
}

}  // namespace palermo::cli
