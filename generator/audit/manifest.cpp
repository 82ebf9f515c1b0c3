// SPDX-License-Identifier: Apache-2.0
#include "audit/manifest.h"

#include "audit/json.h"

#include <optional>

namespace palermo::audit {
namespace {

struct Listed {
  std::uintmax_t size = 0;
  Sha256 digest;
};

using Listing = std::map<std::string, Listed>;

bool has_exactly(const Json& object, std::initializer_list<const char*> fields) {
  if (!object.is_object() || object.size() != fields.size()) return false;
  for (const char* field : fields)
    if (!object.contains(field)) return false;
  return true;
}

bool add(const Json& entry, Listing& listing) {
  if (!has_exactly(entry, {"path", "sha256", "size"})) return false;
  const auto path = text_of(entry, "path");
  const auto digest = parse_sha256(text_of(entry, "sha256").value_or(""));
  const Json& size = entry["size"];
  if (!path || !digest || !size.is_number_unsigned()) return false;
  return listing.emplace(*path, Listed{size.get<std::uintmax_t>(), *digest}).second;
}

std::optional<Listing> parse(std::string_view text) {
  const auto tree = parse_json(text);
  if (!tree || !has_exactly(*tree, {"generator", "manifest", "files"})) return std::nullopt;
  const Json& root = *tree;
  if (root["generator"] != "palermo" || root["manifest"] != 1 || !root["files"].is_array())
    return std::nullopt;
  Listing listing;
  for (const Json& entry : root["files"])
    if (!add(entry, listing)) return std::nullopt;
  return listing;
}

}  // namespace

Findings check_manifest(std::string_view manifest, const std::vector<Hashed>& there) {
  std::optional<Listing> listing = parse(manifest);
  if (!listing)
    return {{.file = std::string(manifest_name),
             .code = "manifest-unreadable",
             .how = "not a list of paths, sizes and SHA-256 and nothing else"}};
  Findings findings;
  const auto add = [&](const std::string& file, std::string code) {
    findings.push_back({.file = file, .code = std::move(code)});
  };
  for (const Hashed& file : there) {
    const auto listed = listing->extract(file.path);
    if (!listed)
      add(file.path, "manifest-extra-file");
    else if (listed.mapped().size != file.size || listed.mapped().digest != file.digest)
      add(file.path, "manifest-changed-file");
  }
  for (const auto& [path, listed] : *listing) add(path, "manifest-missing-file");
  return findings;
}

}  // namespace palermo::audit
