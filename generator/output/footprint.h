// SPDX-License-Identifier: Apache-2.0
// Has anybody touched a folder since it was last looked at? Reads no file: names, inodes, sizes and
// the times that the kernel sets at every change, which no program can set. Knows nothing of what
// the files say.
#pragma once

#include "base/result.h"
#include "base/sha256.h"

#include <boost/filesystem/path.hpp>

#include <cstddef>

namespace palermo::output {

// The same as long as nothing in the folder is written, made, renamed, removed or given other
// rights. Two changes within the same tick of the kernel's clock (at most 10 ms) look like one: let
// that time pass between the last write and this.
[[nodiscard]] Result<Sha256> footprint(const boost::filesystem::path& out, std::size_t threads);

// Does anything stand beside it that a build makes and removes again? Then one runs, or died, and
// the next has to clean up.
[[nodiscard]] bool is_alone(const boost::filesystem::path& out);

}  // namespace palermo::output
