// SPDX-License-Identifier: Apache-2.0
// What is left of the last edition where nothing new may be shown: to hide always works, whatever
// has become of the register, the log, the reference data or the approvals.
#pragma once

#include "cli/archive.h"

#include <boost/filesystem/path.hpp>

namespace palermo::cli {

struct Hiding {
  const SourceOptions& source;         // one commit and one instant
  boost::filesystem::path kept, to;    // the last edition; the folder of the new one
  boost::filesystem::path spool;       // for the store of texts
};

// Writes the last edition without what the withdrawals of the revision name: signed or not, in the
// log or not, and whatever a decision mentions that cannot be read at all. Nothing is added to it,
// no notice either: nobody has vouched for one. Gives how many files it leaves out; where that is
// none, nothing is written.
[[nodiscard]] tl::expected<std::size_t, Failure> hide_withdrawn(const Hiding& hiding);

}  // namespace palermo::cli
