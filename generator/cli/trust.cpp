// SPDX-License-Identifier: Apache-2.0
#include "cli/trust.h"

#include "authority/private_file.h"
#include "authority/verifier.h"

#include <algorithm>
#include <iterator>

namespace palermo::cli {
namespace {

constexpr std::string_view register_path = "authorities/register.json";
constexpr std::size_t most_roots_bytes = std::size_t{64} * 1024;
constexpr std::size_t most_signature_bytes = std::size_t{16} * 1024;

Result<std::vector<authority::Root>> read_roots(const std::string& file) {
  const auto text = authority::read_private(file, most_roots_bytes);
  if (!text)
    return fail({.code = "roots-unreadable",
                 .at = {file},
                 .message = "the file of the roots cannot be read",
                 .hint = "check the path given with --roots; links are not followed"});
  auto roots = authority::parse_roots(file, *text);
  if (!roots.diagnostics.empty()) return fail(roots.diagnostics.front());
  return std::move(roots.value);
}

Result<authority::SignedRegister> read_files(const git::Revision& revision,
                                             const std::vector<authority::Root>& roots) {
  authority::SignedRegister file{.file = std::string(register_path)};
  auto bytes = revision.read(register_path, authority::most_register_bytes);
  if (!bytes) return fail(bytes.error());
  file.bytes = std::move(*bytes);
  for (const authority::Root& root : roots) {
    const std::string path = file.file + "." + root.name + ".sig";
    const auto found = revision.find(path);
    if (!found || *found == git::EntryKind::Missing) continue;
    const auto armored = revision.read(path, most_signature_bytes);
    file.signatures.push_back({root.name, path, armored ? *armored : ""});
  }
  return file;
}

bool is_as_sealed(const authority::SealedFile& sealed,
                  const std::vector<edition::ReferenceFile>& files) {
  return std::any_of(files.begin(), files.end(), [&](const edition::ReferenceFile& file) {
    return file.path == sealed.path && sha256(file.bytes) == sealed.digest;
  });
}

void check_sealed(const std::vector<edition::ReferenceFile>& files, Trust& trust) {
  for (const authority::SealedFile& sealed : trust.keys.sealed)
    if (!is_as_sealed(sealed, files))
      trust.refusals.push_back({.code = "sealed-file-changed",
                                .at = {sealed.path},
                                .message = "this file is not the one that the roots signed",
                                .hint = "restore it, or let two roots sign a register with its "
                                        "new hash"});
}

Diagnostic untrusted_register(std::string message, std::string hint) {
  return {.code = "register-untrusted",
          .at = {std::string(register_path)},
          .message = std::move(message) + ", so who has to approve a publication is not known",
          .hint = std::move(hint)};
}

// A register without roots to judge it by binds nobody, but may ask for approvals.
std::optional<Diagnostic> doubt_without_roots(const git::Revision& revision) {
  const auto bytes = revision.read(register_path, authority::most_register_bytes);
  if (!bytes && bytes.error().code == "file-missing") return std::nullopt;
  if (bytes) {
    const auto read = authority::parse_register(std::string(register_path), *bytes);
    if (!has_error(read.diagnostics) && read.value.publication.approvals == 0) return std::nullopt;
  }
  return untrusted_register("the register cannot be judged without roots",
                            "name the file with the roots' keys: --roots FILE");
}

void read_register(const std::vector<authority::Root>& roots, const Foundation& foundation,
                   Trust& trust) {
  std::vector<Diagnostic> found;
  if (const auto file = read_files(foundation.revision, roots)) {
    auto read = authority::read_register(*file, roots);
    trust.keys = std::move(read.value);
    found = std::move(read.diagnostics);
  } else {
    found.push_back(file.error());
  }
  if (has_error(found))
    trust.doubt = untrusted_register("the register is not one that two roots signed",
                                     "palermo check --roots FILE says what is wrong with it");
  const bool needed = foundation.reference.signatures_required;
  if (!needed)
    for (Diagnostic& diagnostic : found) diagnostic.severity = Severity::Warning;
  std::move(found.begin(), found.end(),
            std::back_inserter(needed ? trust.refusals : trust.warnings));
  check_sealed(foundation.files, trust);
}

Result<void> open_outside(const SourceOptions& options, Trust& trust) {
  trust.cache = std::make_unique<authority::VerifiedCache>();
  if (!options.signature_cache.empty())
    if (const auto opened = trust.cache->open(options.signature_cache); !opened)
      return fail(opened.error());
  if (options.head.empty()) return {};
  auto head = authority::read_head(options.head);
  if (!head) return fail(head.error());
  trust.published = *head;
  return {};
}

disclosure::Findings check_signatures(const disclosure::SignedDecision& decision,
                                      const authority::Verifier& verifier) {
  authority::Claim claim{.file = std::string(decision.file),
                         .bytes = decision.bytes,
                         .place = decision.place};
  for (const disclosure::Signatory& signatory : decision.signatories)
    claim.parties.push_back({signatory.party, signatory.paragraph});
  for (const disclosure::SignatureFile& file : decision.signatures)
    claim.signatures.push_back({file.signer, file.path, file.bytes});
  disclosure::Findings findings;
  for (authority::Objection& objection : verifier.objections(claim))
    findings.push_back({std::move(objection.diagnostic), std::move(objection.paragraph)});
  return findings;
}

}  // namespace

Result<Trust> read_trust(const SourceOptions& options, const Foundation& foundation) {
  Trust trust;
  if (const auto opened = open_outside(options, trust); !opened) return fail(opened.error());
  if (!options.roots.empty()) {
    const auto roots = read_roots(options.roots);
    if (!roots) return fail(roots.error());
    read_register(*roots, foundation, trust);
    return trust;
  }
  trust.doubt = doubt_without_roots(foundation.revision);
  if (foundation.reference.signatures_required)
    trust.refusals.push_back({.code = "roots-missing",
                              .at = {"mechanism.json"},
                              .message = "signatures are required, and no roots are given",
                              .hint = "name the file with the roots' keys: --roots FILE"});
  return trust;
}

disclosure::Scrutiny scrutiny_of(const Trust& trust, const mechanism::Reference& reference,
                                 std::size_t threads) {
  const authority::Verifier verifier(trust.keys, reference.signatures_required, *trust.cache);
  disclosure::Scrutiny scrutiny{
      .signatures = [verifier](const disclosure::SignedDecision& decision) {
        return check_signatures(decision, verifier);
      },
      .threads = threads};
  if (trust.published && trust.published->archive > 0)
    scrutiny.published =
        disclosure::LogHead{trust.published->archive, trust.published->digest};
  return scrutiny;
}

authority::Head conclude(const disclosure::LogState& log, const mechanism::Reference& reference,
                         Trust& trust) {
  authority::Head head = trust.published.value_or(authority::Head{});
  if (!log.extends_published)
    trust.refusals.push_back(
        {.code = "log-went-back",
         .at = {"decisions"},
         .message = "the log does not go on from the last published site: what stood at place " +
                    std::to_string(head.archive) + " is gone or changed",
         .hint = "restore decisions/ as last published; if the archive was put back on purpose, "
                 "remove the file given with --head"});
  if (trust.published)
    if (auto back = authority::going_back(head, trust.keys, reference.signatures_required))
      trust.refusals.push_back(std::move(*back));
  if (log.head && log.head->archive >= head.archive) {
    head.archive = log.head->archive;
    head.digest = log.head->digest;
  }
  if (!trust.keys.history.empty()) {
    head.entries = static_cast<std::uint32_t>(trust.keys.history.size());
    head.history = trust.keys.history.back();
  }
  head.signatures_required = reference.signatures_required;
  return head;
}

}  // namespace palermo::cli
