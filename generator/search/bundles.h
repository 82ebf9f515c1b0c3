// SPDX-License-Identifier: Apache-2.0
// The index of each language as files of the site: search/<lang>/…. Knows nothing of documents.
#pragma once

#include "base/result.h"
#include "output/release.h"
#include "search/tree.h"

#include <boost/filesystem/path.hpp>

namespace palermo::search {

struct BundleStats {
  std::size_t documents = 0, files = 0, bytes = 0;
};

// One language after the other, for Pagefind holds a whole language in memory; each into a new
// folder beside the tree. Uses up the tree. A language without documents has no bundle.
[[nodiscard]] Result<BundleStats> write_bundles(const Tree& tree,
                                                const boost::filesystem::path& pagefind,
                                                output::Release& release);

}  // namespace palermo::search
