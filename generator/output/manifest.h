// SPDX-License-Identifier: Apache-2.0
// manifest.json: every file of a site with its SHA-256 and size, and nothing that differs between
// two builds of the same. For output's own files only.
#pragma once

#include "output/lane.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::output {

// `files` sorted by path.
[[nodiscard]] std::string write_manifest(const std::vector<WrittenFile>& files);

// Has `site` this manifest, every file of it with its bytes, and no other file?
[[nodiscard]] bool same_site(const boost::filesystem::path& site,
                             const std::vector<WrittenFile>& files, const std::string& manifest);

}  // namespace palermo::output
