// SPDX-License-Identifier: Apache-2.0
#include "audit/audit.h"

#include "audit/archive.h"
#include "audit/manifest.h"
#include "audit/packed_files.h"
#include "audit/rules.h"
#include "audit/scanner.h"
#include "audit/secrets.h"
#include "audit/signers.h"
#include "audit/site.h"
#include "git/revision.h"
#include "git/traces.h"

#include <boost/filesystem/operations.hpp>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

namespace palermo::audit {
namespace {

namespace fs = boost::filesystem;

constexpr std::size_t most_reference_bytes = std::size_t{16} * 1024 * 1024;
constexpr std::size_t most_signature_bytes = std::size_t{64} * 1024;

struct Work {
  const fs::path& site;
  const std::vector<SiteFile>& files;
  const Secrets& secrets;
  const std::vector<std::string>& ids;
};

// What one thread found, and what it saw of each file that it took.
struct Share {
  Findings findings;
  std::vector<Hashed> hashed;
  std::string manifest;
  bool has_manifest = false;
  std::optional<Diagnostic> failure;
};

// Each file of an archive is looked at as if it lay in a folder of the archive's name.
void scan_packed(const std::string& path, std::string_view packed, Scanner& scanner, Share& share) {
  const bool whole =
      for_each_packed_file(packed, [&](const std::string& inside, std::string_view bytes) {
        const std::string file = path + "/" + inside;
        scanner.scan_path(file, share.findings);
        scanner.scan(file, bytes, sha256(bytes), share.findings);
      });
  if (!whole) share.findings.push_back({.file = path, .code = "archive-unreadable"});
}

void scan_file(const Work& work, const std::string& path, Scanner& scanner, Share& share) {
  Result<std::string> bytes = read_site_file(work.site, path);
  if (!bytes) {
    share.failure = bytes.error();
    return;
  }
  scanner.scan_path(path, share.findings);
  // Its names, sizes and hashes are compared one by one, and nothing else may stand in it.
  if (path == manifest_name) {
    share.manifest = std::move(*bytes);
    share.has_manifest = true;
    return;
  }
  const Sha256 digest = sha256(*bytes);
  share.hashed.push_back({path, bytes->size(), digest});
  scanner.scan(path, *bytes, digest, share.findings);
  if (is_archive(path)) scan_packed(path, *bytes, scanner, share);
}

void scan_share(const Work& work, std::atomic<std::size_t>& next, Share& share) {
  Scanner scanner(work.secrets, work.ids);
  for (std::size_t i = next++; i < work.files.size() && !share.failure; i = next++)
    scan_file(work, work.files[i].path, scanner, share);
}

std::vector<Share> scan_all(const Work& work, std::size_t threads) {
  std::vector<Share> shares(std::max<std::size_t>(threads, 1));
  std::atomic<std::size_t> next{0};
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < shares.size(); ++i)
    others.emplace_back([&, i] { scan_share(work, next, shares[i]); });
  scan_share(work, next, shares[0]);
  for (std::thread& other : others) other.join();
  return shares;
}

Result<std::vector<ContentFile>> read_theme(const fs::path& theme) {
  std::vector<ContentFile> texts;
  if (theme.empty()) return texts;
  for (const char* folder : {"templates", "i18n", "site", "docs"}) {
    boost::system::error_code failure;
    if (!fs::is_directory(theme / folder, failure)) continue;
    const auto listing = list_site(theme / folder);
    if (!listing) return fail(listing.error());
    for (const SiteFile& file : listing->files) {
      if (file.path.starts_with("vendor/")) continue;
      Result<std::string> bytes = read_site_file(theme / folder, file.path);
      if (!bytes) return fail(bytes.error());
      texts.push_back({file.path, std::move(*bytes)});
    }
  }
  return texts;
}

Result<Rules> read_rules(const git::Revision& revision) {
  const auto mechanism = revision.read("mechanism.json", most_reference_bytes);
  const auto draw = revision.read("draw.json", most_reference_bytes);
  auto rules = mechanism ? Rules::read(*mechanism, draw ? *draw : "") : std::nullopt;
  if (rules) return std::move(*rules);
  return fail({.code = "audit-rules",
               .at = {"mechanism.json"},
               .message = "the rules of the mechanism cannot be read",
               .hint = "restore the file; without it nobody may publish anything"});
}

Result<Signers> read_signers(const git::Revision& revision, const fs::path& file, bool required) {
  if (file.empty() && required)
    return fail({.code = "audit-roots",
                 .at = {"mechanism.json"},
                 .message = "signatures are required, and no roots are given",
                 .hint = "name the file with the roots' keys: --roots FILE"});
  if (file.empty()) return Signers();
  const auto roots = read_roots(file);
  if (!roots) return fail(roots.error());
  SignedText keys;
  const std::string path = "authorities/register.json";
  if (const auto bytes = revision.read(path, most_reference_bytes)) keys.bytes = *bytes;
  for (const auto& [root, key] : *roots)
    if (const auto bytes = revision.read(path + "." + root + ".sig", most_signature_bytes))
      keys.signatures[root] = *bytes;
  return Signers(keys, *roots);
}

Result<void> merge(std::vector<Share>& shares, Report& report) {
  std::vector<Hashed> hashed;
  const Share* with_manifest = nullptr;
  for (Share& share : shares) {
    if (share.failure) return fail(*share.failure);
    report.findings.insert(report.findings.end(), share.findings.begin(), share.findings.end());
    hashed.insert(hashed.end(), share.hashed.begin(), share.hashed.end());
    if (share.has_manifest) with_manifest = &share;
  }
  for (const Hashed& file : hashed) report.bytes += file.size;
  report.files = hashed.size();
  Findings of_manifest = {{.file = std::string(manifest_name), .code = "manifest-missing"}};
  if (with_manifest != nullptr) of_manifest = check_manifest(with_manifest->manifest, hashed);
  report.findings.insert(report.findings.end(), of_manifest.begin(), of_manifest.end());
  std::sort(report.findings.begin(), report.findings.end());
  return {};
}

}  // namespace

Result<Report> audit(const Request& request) {
  const auto revision = git::Revision::open(request.repository, request.revision, request.content);
  if (!revision) return fail(revision.error());
  const auto traces = git::read_traces(request.repository, request.revision, request.content);
  if (!traces) return fail(traces.error());
  const auto rules = read_rules(*revision);
  if (!rules) return fail(rules.error());
  const auto signers = read_signers(*revision, request.roots, rules->signatures_required());
  if (!signers) return fail(signers.error());
  auto archive = read_archive(*revision, request.as_of, {*rules, *signers});
  if (!archive) return fail(archive.error());
  const auto theme = read_theme(request.theme);
  if (!theme) return fail(theme.error());
  const Secrets secrets = fingerprint(*archive, *theme, traces->addresses);
  auto listing = list_site(request.site);
  if (!listing) return fail(listing.error());

  Report report{.findings = std::move(listing->findings),
                .not_read = std::move(archive->not_read),
                .unreleased_files = archive->secret.size(),
                .fingerprints = secrets.fingerprints.size()};
  auto shares = scan_all({request.site, listing->files, secrets, traces->ids}, request.threads);
  if (const auto done = merge(shares, report); !done) return fail(done.error());
  return report;
}

}  // namespace palermo::audit
