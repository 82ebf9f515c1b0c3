// SPDX-License-Identifier: Apache-2.0
// What a published file must never hold of the commit that it was made from: ids and addresses of
// people. Private: for the audit, which looks for them and never shows them, and for the publisher,
// who names the commit to it and keeps its id in a report of his own.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::git {

struct Traces {
  std::vector<std::string> ids;        // of the commit, its tree and the tree of the content folder
  std::vector<std::string> addresses;  // e-mail of author and committer, where there is one
};

[[nodiscard]] Result<Traces> read_traces(const boost::filesystem::path& repository,
                                         const std::string& revision,
                                         const std::string& content_folder = "content");

}  // namespace palermo::git
