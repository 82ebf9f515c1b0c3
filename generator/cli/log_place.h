// SPDX-License-Identifier: Apache-2.0
// The next place in the log of decisions, as a working tree has it. Whether the log is whole is for
// `disclosure` to say.
#pragma once

#include "base/sha256.h"

#include <boost/filesystem/path.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace palermo::cli {

struct NextPlace {
  std::optional<Sha256> previous;  // the last decision of the issuer; none: there is none yet
  std::uint32_t archive = 1;
  std::optional<Sha256> archive_previous;  // the decision at the place before
};

[[nodiscard]] NextPlace next_place(const boost::filesystem::path& content,
                                   const std::string& issuer);

// The four or more digits that a decision's file begins with; 0 where it has none.
[[nodiscard]] std::uint32_t decision_number(const std::string& file_name);

}  // namespace palermo::cli
