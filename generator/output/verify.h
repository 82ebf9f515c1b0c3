// SPDX-License-Identifier: Apache-2.0
// Rechecks a site against its manifest.json: for anyone who has a copy. Knows nothing of what the
// files say, nor of who published them.
#pragma once

#include "base/result.h"
#include "base/sha256.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::output {

struct ListedFile {
  std::string path;
  Sha256 digest;
  std::size_t size = 0;
};

// What the manifest lists, in its order, which is that of the paths.
[[nodiscard]] Result<std::vector<ListedFile>> read_manifest(const boost::filesystem::path& site);

// The SHA-256 of the manifest itself, which stands for the whole site.
[[nodiscard]] Result<Sha256> site_digest(const boost::filesystem::path& site);

struct Verified {
  std::size_t files = 0, bytes = 0;    // that are as the manifest says
  std::vector<Diagnostic> differences;  // sorted: changed, missing, and files that it does not list
};
[[nodiscard]] Result<Verified> verify_site(const boost::filesystem::path& site);

}  // namespace palermo::output
