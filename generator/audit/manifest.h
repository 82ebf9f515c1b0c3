// SPDX-License-Identifier: Apache-2.0
// manifest.json of a site against the files that are there: the same paths, sizes and SHA-256, and
// nothing else in it. A reading of its own.
#pragma once

#include "audit/finding.h"
#include "audit/site.h"
#include "base/sha256.h"

#include <map>
#include <string>
#include <string_view>

namespace palermo::audit {

inline constexpr std::string_view manifest_name = "manifest.json";

struct Hashed {
  std::string path;
  std::uintmax_t size = 0;
  Sha256 digest;
};

// `there`: all files of the site but the manifest, by path.
[[nodiscard]] Findings check_manifest(std::string_view manifest, const std::vector<Hashed>& there);

}  // namespace palermo::audit
