// SPDX-License-Identifier: Apache-2.0
// What the publisher keeps outside the repository of the last site it published: the end of the log
// and the history of the register. With it a repository that goes back, or was given another past,
// is told from one that went on. Knows nothing of decisions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <boost/filesystem/path.hpp>

#include "authority/register.h"
#include "base/date.h"
#include "base/result.h"
#include "base/sha256.h"

namespace palermo::authority {

struct Head {
  std::uint32_t archive = 0;  // place in the log of the last decision; 0: the log was empty
  Sha256 digest;              // of that decision's file
  std::uint32_t entries = 0;  // of the register
  Sha256 history;             // of these entries
  bool signatures_required = false;
  std::optional<Instant> as_of;  // of the site; none in a head of before there was this field
};

// The text of a head file (JSON), and back. `file` stands in messages.
[[nodiscard]] std::string to_text(const Head& head);
[[nodiscard]] Result<Head> parse_head(const std::string& file, std::string_view text);

// Nothing where there is no such file yet: the first publication.
[[nodiscard]] Result<std::optional<Head>> read_head(const boost::filesystem::path& file);

// Through a new file beside it, flushed and renamed: at any moment the old head or the new one.
[[nodiscard]] Result<void> write_head(const boost::filesystem::path& file, const Head& head);

// Says that a register forgets what an earlier one said, or that signatures are no longer asked
// for; nothing where both went on.
[[nodiscard]] std::optional<Diagnostic> going_back(const Head& head, const Register& now,
                                                   bool signatures_required);

// Says that a site would be made as of an earlier instant than the last one: what was under an
// embargo then, or has ended since, would come back.
[[nodiscard]] std::optional<Diagnostic> going_back(const Head& head, Instant as_of);

}  // namespace palermo::authority
