// SPDX-License-Identifier: Apache-2.0
// A written site as it lies on the disk: every file with its bytes one at a time, and what is odd
// about any of them. Follows no link. Knows nothing of what a page says.
#pragma once

#include "audit/finding.h"
#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace palermo::audit {

struct SiteFile {
  std::string path;  // relative, with '/'
  std::uintmax_t size = 0;
};

struct SiteListing {
  std::vector<SiteFile> files;  // by path
  Findings findings;            // links, dotfiles, modes, kinds of files
};

[[nodiscard]] Result<SiteListing> list_site(const boost::filesystem::path& site);

[[nodiscard]] Result<std::string> read_site_file(const boost::filesystem::path& site,
                                                 const std::string& path);

}  // namespace palermo::audit
