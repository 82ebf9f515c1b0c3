// SPDX-License-Identifier: Apache-2.0
#include "output/verify.h"

#include "json/document.h"
#include "output/failure.h"
#include "output/files.h"
#include "output/place.h"
#include "output/release.h"

#include <algorithm>
#include <optional>

namespace palermo::output {
namespace {

namespace fs = boost::filesystem;

constexpr std::size_t piece = std::size_t{1} << 18U;
// Some four million files.
constexpr json::Limits manifest_limits{.bytes = std::size_t{512} << 20U, .values = 32'000'000};

Diagnostic bad_manifest(const fs::path& site) {
  return {.code = "manifest-form",
          .at = {(site / manifest_name.data()).string()},
          .message = "the manifest is not one that palermo writes",
          .hint = "take a whole copy of the site"};
}

Result<std::string> read_whole(const fs::path& path) {
  const OpenFile file(path);
  std::string bytes, buffer(piece, '\0');
  for (std::ptrdiff_t n = file.good() ? 1 : -1; n != 0;) {
    n = n < 0 ? n : file.fill(buffer);
    if (n < 0) return fail(system_failure("the manifest cannot be read", path.string()));
    bytes.append(buffer, 0, static_cast<std::size_t>(n));
  }
  return bytes;
}

std::optional<ListedFile> read_row(json::Cursor row) {
  const auto path = row.find("path"), sum = row.find("sha256"), size = row.find("size");
  if (!path || !sum || !size || size->integer() < 0) return std::nullopt;
  const auto digest = parse_sha256(sum->string());
  if (!digest || !safe_path(path->string())) return std::nullopt;
  return ListedFile{std::string(path->string()), *digest,
                    static_cast<std::size_t>(size->integer())};
}

struct Sum {
  Sha256 digest;
  std::size_t size = 0;
};

std::optional<Sum> sum_of(const fs::path& path, std::string& buffer) {
  const OpenFile file(path);
  if (!file.good()) return std::nullopt;
  Sha256Stream stream;
  Sum sum;
  for (std::ptrdiff_t n = 1; n > 0;) {
    n = file.fill(buffer);
    if (n < 0) return std::nullopt;
    stream.append(std::string_view(buffer).substr(0, static_cast<std::size_t>(n)));
    sum.size += static_cast<std::size_t>(n);
  }
  sum.digest = stream.finish();
  return sum;
}

Diagnostic difference(std::string code, const std::string& path, std::string message) {
  return {.code = std::move(code),
          .at = {path},
          .message = std::move(message),
          .hint = "do not trust this copy: fetch the site again, or build it from its edition"};
}

// Files that the manifest does not list.
void find_strangers(const std::vector<ListedFile>& listed, const std::vector<std::string>& there,
                    std::vector<Diagnostic>& differences) {
  for (const std::string& path : there) {
    if (path == manifest_name || std::ranges::binary_search(listed, path, {}, &ListedFile::path))
      continue;
    differences.push_back(difference("manifest-unlisted", path, "the manifest does not list it"));
  }
}

}  // namespace

Result<std::vector<ListedFile>> read_manifest(const fs::path& site) {
  Result<std::string> bytes = read_whole(site / manifest_name.data());
  if (!bytes) return fail(bytes.error());
  const auto document =
      json::parse((site / manifest_name.data()).string(), std::move(*bytes), manifest_limits);
  if (!document) return fail(document.error());
  const auto files = document->root().find("files");
  if (!files) return fail(bad_manifest(site));
  std::vector<ListedFile> listed;
  for (const json::Cursor row : *files) {
    auto file = read_row(row);
    if (!file || (!listed.empty() && listed.back().path >= file->path))
      return fail(bad_manifest(site));
    listed.push_back(std::move(*file));
  }
  return listed;
}

Result<Sha256> site_digest(const fs::path& site) {
  const Result<std::string> bytes = read_whole(site / manifest_name.data());
  if (!bytes) return fail(bytes.error());
  return sha256(*bytes);
}

Result<Verified> verify_site(const fs::path& site) {
  const auto listed = read_manifest(site);
  if (!listed) return fail(listed.error());
  const auto there = list_files(site);
  if (!there) return fail(there.error());
  Verified verified;
  std::string buffer(piece, '\0');
  for (const ListedFile& file : *listed) {
    const auto sum = sum_of(site / file.path, buffer);
    if (!sum) {
      verified.differences.push_back(difference("manifest-missing", file.path, "it is not there"));
    } else if (sum->digest != file.digest || sum->size != file.size) {
      verified.differences.push_back(
          difference("manifest-changed", file.path, "it is not as it was published"));
    } else {
      ++verified.files;
      verified.bytes += file.size;
    }
  }
  find_strangers(*listed, *there, verified.differences);
  sort(verified.differences);
  return verified;
}

}  // namespace palermo::output
