// SPDX-License-Identifier: Apache-2.0
// The rest of a stream. Iterators over a stream's buffer throw where the disk fails; this does not.
#pragma once

#include <istream>
#include <string>

namespace palermo {

// Afterwards the stream is good where all of it was read, also where it was empty; and it is not
// where it was never open or the disk failed.
[[nodiscard]] std::string read_stream(std::istream& in);

}  // namespace palermo
